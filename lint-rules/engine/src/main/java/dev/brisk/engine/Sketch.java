package dev.brisk.engine;

import dev.brisk.model.Call;
import dev.brisk.model.Condition;
import dev.brisk.model.Lambda;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.NewArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** What a glance at a body's trees shows, before anything is modelled: enough to tell that most bodies hold nothing for any rule. */
public final class Sketch {
  /** A loop, or a lambda that may turn out to be one. */
  public static final int LOOP = 1;
  /** {@code &&} or {@code ||} with a call in an operand before one without arguments to any call; others hold nothing slow in a bad order. */
  public static final int CONDITION = 2;
  /** A method call. */
  public static final int CALL = 4;
  /** An allocation of an object. */
  public static final int NEW = 8;
  /** A lambda or anonymous class. */
  public static final int LAMBDA = 16;
  /** A {@link #CONDITION} in a loop, or in a lambda that may turn out to be one. */
  public static final int CONDITION_IN_LOOP = 32;
  /** A local made by a call or allocation that some way through the body, or through a pass of a loop, seems not to use. */
  public static final int EARLY = 64;
  /** A call named like a question, in a loop or lambda, in which nothing is named that the innermost of them declares or counts. */
  public static final int QUESTION = 128;
  /** An allocation of an array whose elements are written out, or of any in a loop. */
  public static final int ARRAY = 256;
  /** An allocation of an array in a loop, or in a lambda that may turn out to be one. */
  public static final int ARRAY_IN_LOOP = 512;
  /** A call on the result of a method of the class itself. */
  public static final int OWN_RESULT = 1024;
  /** A text put together as argument of a method of the class itself, or of one whose name or class promises a check. */
  public static final int TEXT_ARGUMENT = 2048;
  /** A plain assignment behind a test in a loop. */
  public static final int SET_IN_LOOP = 4096;
  /** In a constructor, an assignment of a text put together, a call's result or a new object to what seems to be a field. */
  public static final int DERIVED_FIELD = 65536;

  /** A loop or lambda in a loop or lambda. */
  public static final int LOOP_IN_LOOP = 8192;
  /** A local of a generic type that holds the result of a method of the class itself. */
  public static final int OWN_RESULT_KEPT = 16384;
  /** A synchronized statement, or a body that is synchronized as a whole. */
  public static final int LOCK = 32768;
  /** A throw in the block of a try statement that catches something. */
  public static final int THROW_IN_TRY = 131072;

  private int kinds;
  private List<SketchedCall> calls = Collections.emptyList();
  private final BitSet methods = new BitSet();
  private final BitSet created = new BitSet();
  private final BitSet types = new BitSet();
  private final BitSet typesOfLocals = new BitSet();
  private final ClassSketch ofClass;

  /** Of a body of that class. */
  public Sketch(ClassSketch ofClass) {
    this.ofClass = ofClass;
  }

  /** The bit without which no node of that kind can be in the body; 0 when a glance can't tell. */
  static int bitOf(Class<?> kind) {
    if (Call.class.isAssignableFrom(kind)) return CALL;
    if (kind == Condition.class) return CONDITION;
    if (kind == Loop.class) return LOOP;
    if (kind == New.class) return NEW;
    if (kind == NewArray.class) return ARRAY;
    return Lambda.class.isAssignableFrom(kind) ? LAMBDA : 0;
  }

  /** The bit without which no node of that kind can be in a loop. */
  static int bitInLoopOf(Class<?> kind) {
    if (kind == Loop.class) return LOOP_IN_LOOP;
    if (kind == NewArray.class) return ARRAY_IN_LOOP;
    return kind == Condition.class ? CONDITION_IN_LOOP : LOOP;
  }

  /** Notes a construct. */
  public void see(int kind) {
    kinds |= kind;
  }

  /** Notes a call of a method whose name is among the {@link Interests}. */
  public void see(SketchedCall call) {
    if (calls.isEmpty()) calls = new ArrayList<>(4);
    calls.add(call);
    methods.set(call.method());
  }

  /** Notes that an object of a class is allocated, by the number of its name in {@link Interests}. */
  public void seeCreated(int number) {
    created.set(number);
  }

  /** Notes a type's name by its number in {@link Interests}. */
  public void seeType(int number) {
    types.set(number);
  }

  /** Notes that a local variable is declared with a type of that number. */
  public void seeLocalOfType(int number) {
    typesOfLocals.set(number);
  }

  boolean has(int kind) {
    return (kinds & kind) == kind;
  }

  List<SketchedCall> calls() {
    return calls;
  }

  /** Numbers of the methods that {@link #calls} are of. */
  BitSet methods() {
    return methods;
  }

  BitSet created() {
    return created;
  }

  ClassSketch ofClass() {
    return ofClass;
  }

  BitSet typesOfLocals() {
    return typesOfLocals;
  }

  BitSet types() {
    return types;
  }
}
