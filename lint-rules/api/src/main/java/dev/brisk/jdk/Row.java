package dev.brisk.jdk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the table says of one method or constructor. Words are those of {@code methods.tsv}, which explains them. */
public final class Row {
  private final String type;
  private final String receiver;
  private final String[] arguments;
  private final String effect;
  private final String result;
  private final String failures;
  private final boolean allocates;
  private final boolean blocks;
  private final Cost cost;
  private final Role role;

  Row(String line) {
    String[] cells = split(line, '\t');
    type = cells[0];
    receiver = cells[3];
    arguments = cells[4].equals("-") && !cells[2].contains(";)") && cells[2].startsWith("()") ? new String[0] : split(cells[4], ',');
    effect = "," + cells[5] + ",";
    result = cells[6];
    failures = "," + cells[7] + ",";
    allocates = !cells[8].equals("no");
    blocks = cells[9].equals("yes");
    cost = Cost.valueOf(cells[10]);
    role = cells.length > 12 ? Role.of(cells[12]) : Role.NONE;
  }

  static String[] split(String text, char separator) {
    int count = 1;
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) == separator) count++;
    String[] parts = new String[count];
    int from = 0;
    for (int i = 0; i < count; i++) {
      int to = text.indexOf(separator, from);
      parts[i] = text.substring(from, to < 0 ? text.length() : to);
      from = to + 1;
    }
    return parts;
  }

  /** Binary name of the type the row is written for. */
  public String type() {
    return type;
  }

  /** Whether the row holds only for receivers whose exact class is one the table lists. */
  public boolean needsKnownReceiver() {
    return receiver.equals("known");
  }

  /** What happens to the argument at {@code index}: {@code -}, {@code hash}, {@code equals}, {@code compare}, {@code text}, {@code each} and so on. */
  public String argument(int index) {
    return index < arguments.length ? arguments[index] : "-";
  }

  /** Whether the result depends on nothing that can change. */
  public boolean isPure() {
    return effect.equals(",pure,");
  }

  /** Whether calling it changes nothing that anyone can see, although it may read what changes. */
  public boolean isReadOnly() {
    return !has("writes") && !has("writes-args") && !has("io") && !has("locks") && !has("unknown") && !effect.contains(",writes:");
  }

  /** Whether it changes its receiver. */
  public boolean writesReceiver() {
    return has("writes");
  }

  /** Whether it changes an argument. */
  public boolean writesArguments() {
    return has("writes-args");
  }

  /** Whether it reads state of its receiver that can change. */
  public boolean readsReceiver() {
    return has("reads");
  }

  /** Whether it reads state of an argument that can change. */
  public boolean readsArguments() {
    return has("reads-args");
  }

  /** Whether it runs code of unknown effect. */
  public boolean isUnknown() {
    return has("unknown");
  }

  /** Whether it reads or writes files, sockets or streams. */
  public boolean isIo() {
    return has("io");
  }

  /** Whether it takes or gives up a lock. */
  public boolean locks() {
    return has("locks");
  }

  private boolean has(String word) {
    return effect.contains("," + word + ",");
  }

  /** Names of the global state it reads, such as {@code properties}; empty when there is none. */
  public List<String> globalReads() {
    return globals(",reads:");
  }

  /** Whether it reads global state of that name. */
  public boolean readsGlobal(String name) {
    return has("reads:" + name);
  }

  /** Names of the global state it writes; empty when there is none. */
  public List<String> globalWrites() {
    return globals(",writes:");
  }

  private List<String> globals(String prefix) {
    if (!effect.contains(prefix)) return Collections.emptyList();
    List<String> names = new ArrayList<>(2);
    for (int at = effect.indexOf(prefix); at >= 0; at = effect.indexOf(prefix, at + 1)) {
      names.add(effect.substring(at + prefix.length(), effect.indexOf(',', at + 1)));
    }
    return names;
  }

  /** Kind of result without the mark for null: {@code void}, {@code value}, {@code same}, {@code self}, {@code argument}, {@code fresh}, {@code view}. */
  public String result() {
    return result.endsWith("?") ? result.substring(0, result.length() - 1) : result;
  }

  /** Whether the result may be null. */
  public boolean mayReturnNull() {
    return result.endsWith("?");
  }

  /** Whether it returns for every argument, given a receiver. */
  public boolean isTotal() {
    return failures.equals(",never,");
  }

  /** Whether it returns for every argument that is not null, given a receiver. */
  public boolean isTotalWithoutNull() {
    return isTotal() || failures.equals(",null,");
  }

  /** Whether some values of its arguments make it throw: a text that does not parse, a pattern that does not compile. */
  public boolean throwsOnValues() {
    return failures.contains(",value,");
  }

  /** Whether nothing but values and nulls make it throw. */
  public boolean isTotalButForValues() {
    return isTotalWithoutNull() || failures.equals(",value,") || failures.equals(",null,value,") || failures.equals(",value,null,");
  }

  /** Whether nothing but nulls and arguments of a class that does not compare make it throw. */
  public boolean isTotalButForClass() {
    return failures.equals(",null,cast,") || failures.equals(",cast,");
  }

  /** Whether it may throw because an argument's class does not compare. */
  public boolean throwsOnClass() {
    return failures.contains(",cast,");
  }

  /** Whether it may allocate. */
  public boolean allocates() {
    return allocates;
  }

  /** Whether it may wait. */
  public boolean blocks() {
    return blocks;
  }

  /** Cost of one call. */
  public Cost cost() {
    return cost;
  }

  /** What it does with the elements of its receiver; of a static method or constructor, of its argument. */
  public Role role() {
    return role;
  }
}
