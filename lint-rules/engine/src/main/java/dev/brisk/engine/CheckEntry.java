package dev.brisk.engine;

import dev.brisk.api.Registry.Check;
import dev.brisk.api.Registry.Trigger;
import dev.brisk.model.Call;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** One check of one rule, with what must be there for it to run. */
final class CheckEntry implements Trigger {
  /** Its place among all checks. */
  final int number;
  final LoadedRule rule;
  final Class<? extends Node> kind;
  private final Check<Node> check;
  private final Interests interests;
  private boolean inLoop;
  private boolean repeatedly;
  private boolean fromOutside;
  private boolean asking;
  private boolean takingLocal;
  private boolean inWarmCode;
  private boolean makingEarly;
  private boolean onOwnResults;
  private boolean keepingOwnResults;
  private boolean takingText;
  private boolean settingInLoop;
  private boolean derivingFields;
  private boolean locking;
  private boolean throwingInTry;
  private int arguments = -1;
  private Set<String> names;
  private BitSet nameNumbers;
  private Set<String> created;
  private BitSet createdNumbers;
  private BitSet argumentTypes;
  private BitSet argumentResults;
  private BitSet typeNumbers;
  private BitSet localTypeNumbers;
  private BitSet classTypeNumbers;
  private BitSet typeArgumentNumbers;

  @SuppressWarnings("unchecked")
  CheckEntry(int number, LoadedRule rule, Class<? extends Node> kind, Check<? extends Node> check, Interests interests) {
    this.number = number;
    this.rule = rule;
    this.kind = kind;
    this.check = (Check<Node>) check;
    this.interests = interests;
  }

  @Override
  public Trigger calling(String... methodNames) {
    if (names == null) names = new HashSet<>(methodNames.length * 2);
    names.addAll(Arrays.asList(methodNames));
    nameNumbers = withMethods(nameNumbers, methodNames);
    return this;
  }

  @Override
  public Trigger creating(String... simpleNames) {
    if (created == null) created = new HashSet<>(simpleNames.length * 2);
    created.addAll(Arrays.asList(simpleNames));
    createdNumbers = withTypes(createdNumbers, simpleNames);
    return this;
  }

  @Override
  public Trigger withArguments(int count) {
    arguments = count;
    return this;
  }

  @Override
  public Trigger taking(String[] types, String[] results) {
    argumentTypes = withTypes(argumentTypes, types);
    argumentResults = withMethods(argumentResults, results);
    return this;
  }

  @Override
  public Trigger takingLocalsExcept(String... types) {
    takingLocal = true;
    argumentTypes = withTypes(argumentTypes, types);
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
  public Trigger inClassesHolding(String... typeArguments) {
    typeArgumentNumbers = withTypes(typeArgumentNumbers, typeArguments);
    return this;
  }

  @Override
  public Trigger inLoop() {
    inLoop = true;
    return this;
  }

  @Override
  public Trigger fromOutside() {
    inLoop = true;
    fromOutside = true;
    return this;
  }

  @Override
  public Trigger askingFromOutside() {
    inLoop = true;
    asking = true;
    return this;
  }

  @Override
  public Trigger inWarmCode() {
    inWarmCode = true;
    return this;
  }

  @Override
  public Trigger makingEarly() {
    makingEarly = true;
    return this;
  }

  @Override
  public Trigger onOwnResults() {
    onOwnResults = true;
    return this;
  }

  @Override
  public Trigger keepingOwnResults() {
    keepingOwnResults = true;
    return this;
  }

  @Override
  public Trigger takingText() {
    takingText = true;
    return this;
  }

  @Override
  public Trigger settingInLoop() {
    settingInLoop = true;
    return inLoop();
  }

  @Override
  public Trigger derivingFields() {
    derivingFields = true;
    return this;
  }

  @Override
  public Trigger locking() {
    locking = true;
    return this;
  }

  @Override
  public Trigger throwingInTry() {
    throwingInTry = true;
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

  private BitSet withMethods(BitSet before, String[] methodNames) {
    BitSet numbers = before == null ? new BitSet() : before;
    for (String name : methodNames) numbers.set(interests.method(name));
    return numbers;
  }

  /** What was asked for before, if anything, and the types of these names. */
  private BitSet withTypes(BitSet before, String[] typeNames) {
    BitSet numbers = before == null ? new BitSet() : before;
    for (String name : typeNames) numbers.set(interests.type(name));
    return numbers;
  }

  /** Whether the body may hold a node for this check; {@code warm} says whether all of it runs often. */
  boolean mayMatch(Sketch sketch, BooleanSupplier warm) {
    return missing(sketch, warm) == null;
  }

  /** What the check wants and the body has not, in a few words; null if the body may hold a node for it. */
  String missing(Sketch sketch, BooleanSupplier warm) {
    if (!sketch.has(Sketch.bitOf(kind))) return "nothing of the kind it looks at";
    if (makingEarly && !sketch.has(Sketch.EARLY)) return "nothing made before it is known to be used";
    if (onOwnResults && !sketch.has(Sketch.OWN_RESULT)) return "no call on the result of a method of its own class";
    if (keepingOwnResults && !sketch.has(Sketch.OWN_RESULT_KEPT)) return "no local that holds the result of a method of its own class";
    if (settingInLoop && !sketch.has(Sketch.SET_IN_LOOP)) return "no assignment behind a test in a loop";
    if (derivingFields && !sketch.has(Sketch.DERIVED_FIELD)) return "no field that a constructor derives";
    if (locking && !sketch.has(Sketch.LOCK)) return "no lock";
    if (throwingInTry && !sketch.has(Sketch.THROW_IN_TRY)) return "no throw in a try that catches";
    if (takingText && !sketch.has(Sketch.TEXT_ARGUMENT)) return "no text put together as an argument";
    if (nameNumbers != null && !nameNumbers.intersects(sketch.methods())) return "no call of the methods it looks at";
    if (createdNumbers != null && !createdNumbers.intersects(sketch.created())) return "nothing made of the classes it looks at";
    if (inWarmCode && !sketch.has(Sketch.bitInLoopOf(kind)) && !warm.getAsBoolean()) return "it stands in no loop, and the method is not warm";
    if (inLoop && !sketch.has(Sketch.bitInLoopOf(kind))) return "it stands in no loop";
    if (asking && !sketch.has(Sketch.QUESTION)) return "no call named like a question";
    if (nameNumbers != null && !isAmong(sketch.calls())) return missingOfCalls();
    if (classTypeNumbers != null && !classTypeNumbers.intersects(sketch.ofClass().types())) return "the class mentions none of the types it looks at";
    if (typeArgumentNumbers != null && !typeArgumentNumbers.intersects(sketch.ofClass().typeArguments())) return "the class holds none of the types it looks at";
    if (localTypeNumbers != null && !localTypeNumbers.intersects(sketch.typesOfLocals())) return "no local of the types it looks at";
    return typeNumbers == null || typeNumbers.intersects(sketch.types()) ? null : "none of the types it looks at is mentioned";
  }

  private String missingOfCalls() {
    if (repeatedly) return "no two calls that are spelled alike";
    if (fromOutside) return "no such call in a loop that names nothing the loop changes";
    return inLoop ? "no such call with such arguments in a loop" : "no such call with such arguments";
  }

  private boolean isAmong(List<SketchedCall> calls) {
    for (int i = 0; i < calls.size(); i++) {
      if (fits(calls.get(i)) && (!repeatedly || isRepeated(i, calls))) return true;
    }
    return false;
  }

  private boolean fits(SketchedCall call) {
    if (!nameNumbers.get(call.method())) return false;
    if (arguments >= 0 && call.arguments() >= 0 && call.arguments() != arguments) return false;
    if (inLoop && call.loop() == SketchedCall.Place.OUTSIDE || fromOutside && call.loop() == SketchedCall.Place.VARYING) return false;
    return argumentTypes == null || (takingLocal ? takesLocal(call.first()) : takes(call.first()));
  }

  private boolean isRepeated(int at, List<SketchedCall> calls) {
    for (int i = at + 1; i < calls.size(); i++) {
      if (calls.get(i).likeness() == calls.get(at).likeness() && fits(calls.get(i))) return true;
    }
    return false;
  }

  private boolean takes(SketchedCall.Argument argument) {
    int type = argument.type();
    return type == SketchedCall.Argument.ANY || type >= 0 && argumentTypes.get(type)
        || argument.resultOf() >= 0 && argumentResults.get(argument.resultOf());
  }

  /** Here the types are those that do not count. */
  private boolean takesLocal(SketchedCall.Argument argument) {
    int type = argument.type();
    return argument.isLocal() && type != SketchedCall.Argument.PRIMITIVE && (type < 0 || !argumentTypes.get(type));
  }

  /** The names of methods whose calls the check wants; empty for all. */
  Set<String> names() {
    return names == null ? Set.of() : names;
  }

  /** Whether the check wants calls of methods of that name. */
  boolean wantsName(String name) {
    return names == null || names.contains(name);
  }

  /** Whether the check wants this node, which is of its kind and has one of its names. */
  boolean wants(Node node) {
    if (created != null && node instanceof New && !isCreated((New) node)) return false;
    if (onOwnResults && !(node instanceof Call && ((Call) node).receiver() instanceof Call)) return false;
    return !inLoop || node.loop() != null;
  }

  /** Why {@link #wants} says no to a node of its kind. */
  String unwanted(Node node) {
    if (created != null && node instanceof New && !isCreated((New) node)) return "it looks at other classes";
    return inLoop && node.loop() == null ? "it stands in no loop" : "it is no call on the result of another";
  }

  /** An anonymous class has no name: its check looks itself. */
  private boolean isCreated(New node) {
    if (node.constructor() == null) return false;
    return node.hasBody() || created.contains(node.constructor().getEnclosingElement().getSimpleName().toString());
  }

  void run(Node node, EngineSite site) {
    check.check(node, site);
  }
}
