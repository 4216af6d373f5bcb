package dev.brisk.engine;

import dev.brisk.api.Registry.Check;
import dev.brisk.api.Registry.Trigger;
import dev.brisk.model.Call;
import dev.brisk.model.MethodRef;
import dev.brisk.model.Node;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** One check of one rule, with what must be there for it to run. */
final class CheckEntry implements Trigger {
  final LoadedRule rule;
  final Class<? extends Node> kind;
  private final Check<Node> check;
  private final Interests interests;
  private boolean inLoop;
  private boolean repeatedly;
  private boolean inWarmCode;
  private Set<String> names;
  private BitSet nameNumbers;
  private BitSet typeNumbers;
  private BitSet localTypeNumbers;
  private BitSet classTypeNumbers;

  @SuppressWarnings("unchecked")
  CheckEntry(LoadedRule rule, Class<? extends Node> kind, Check<? extends Node> check, Interests interests) {
    this.rule = rule;
    this.kind = kind;
    this.check = (Check<Node>) check;
    this.interests = interests;
  }

  @Override
  public Trigger calling(String... methodNames) {
    if (names == null) names = new HashSet<>(methodNames.length * 2);
    if (nameNumbers == null) nameNumbers = new BitSet();
    names.addAll(Arrays.asList(methodNames));
    for (String name : methodNames) nameNumbers.set(interests.method(name));
    return this;
  }

  @Override
  public Trigger repeatedly() {
    repeatedly = true;
    return this;
  }

  @Override
  public Trigger inClassesMentioning(String... typeNames) {
    classTypeNumbers = withTypes(classTypeNumbers, typeNames);
    return this;
  }

  @Override
  public Trigger inLoop() {
    inLoop = true;
    return this;
  }

  @Override
  public Trigger inWarmCode() {
    inWarmCode = true;
    return this;
  }

  @Override
  public Trigger declaring(String... typeNames) {
    localTypeNumbers = withTypes(localTypeNumbers, typeNames);
    return this;
  }

  @Override
  public Trigger mentioning(String... typeNames) {
    typeNumbers = withTypes(typeNumbers, typeNames);
    return this;
  }

  /** What was asked for before, if anything, and the types of these names. */
  private BitSet withTypes(BitSet before, String[] typeNames) {
    BitSet numbers = before == null ? new BitSet() : before;
    for (String name : typeNames) numbers.set(interests.type(name));
    return numbers;
  }

  /** Whether the body may hold a node for this check; {@code warm} says whether all of it runs often. */
  boolean mayMatch(Sketch sketch, BooleanSupplier warm) {
    if (!sketch.has(Sketch.bitOf(kind))) return false;
    if (inWarmCode && !sketch.has(Sketch.bitInLoopOf(kind)) && !warm.getAsBoolean()) return false;
    if (inLoop && !sketch.has(Sketch.LOOP)) return false;
    if (nameNumbers != null && !nameNumbers.intersects(sketch.names(inLoop))) return false;
    if (classTypeNumbers != null && !classTypeNumbers.intersects(sketch.typesOfClass())) return false;
    if (repeatedly && !sketch.repeats(nameNumbers)) return false;
    if (localTypeNumbers != null && !localTypeNumbers.intersects(sketch.typesOfLocals())) return false;
    return typeNumbers == null || typeNumbers.intersects(sketch.types());
  }

  /** Whether the check wants this node, which is of its kind. */
  boolean wants(Node node) {
    if (names != null && node instanceof Call && !names.contains(((Call) node).name())) return false;
    if (names != null && node instanceof MethodRef && !names.contains(((MethodRef) node).name())) return false;
    return !inLoop || node.loop() != null;
  }

  void run(Node node, EngineSite site) {
    check.check(node, site);
  }
}
