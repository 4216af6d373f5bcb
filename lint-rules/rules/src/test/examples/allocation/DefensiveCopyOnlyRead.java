import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

class DefensiveCopyOnlyReadExamples {
  byte[] returned(ByteArrayOutputStream out) {
    return out.toByteArray();
  }

  int usedTwice(ByteArrayOutputStream out) {
    byte[] bytes = out.toByteArray();
    return new String(bytes, StandardCharsets.UTF_8).length() + bytes[0];
  }

  String aPart(ByteArrayOutputStream out) {
    return new String(out.toByteArray(), 2, 10, StandardCharsets.UTF_8);
  }

  String kept(List<String> names, int length) {
    String[] all = names.toArray(new String[0]);
    names.clear();
    return String.join(",", all) + length;
  }

  List<String> listOfItsOwn(Set<String> names) {
    return Arrays.asList(names.toArray(new String[0]));
  }

  void failure(ByteArrayOutputStream out) {
    throw new IllegalStateException(new String(out.toByteArray(), StandardCharsets.UTF_8));
  }

  void written(char[] secret, StringBuilder out) {
    out.append(secret);
  }

  // It may be locked while it is copied, and would not be while it is walked.
  long copiedUnderLock(java.util.Queue<String> queue) {
    return Arrays.stream(queue.toArray(new String[0])).filter(name -> name.isEmpty()).count();
  }

  private final java.util.Collection<String> shared = java.util.Collections.synchronizedCollection(new java.util.ArrayDeque<>());
  private final java.util.Vector<String> old = new java.util.Vector<>();

  String joinedUnderLock() {
    return String.join(", ", shared.toArray(new String[0])) + String.join(", ", old.toArray(new String[0]));
  }

  String decoded(ByteArrayOutputStream out) {
    return new String(out.toByteArray(), StandardCharsets.UTF_8); // warn: DefensiveCopyOnlyRead "'out.toString(charset)' decodes the bytes"
  }

  String decodedThroughLocal(ByteArrayOutputStream out) {
    byte[] bytes = out.toByteArray(); // warn: DefensiveCopyOnlyRead "decodes the bytes where they are"
    return new String(bytes, StandardCharsets.UTF_8);
  }

  void handedOn(ByteArrayOutputStream made, ByteArrayOutputStream all) throws IOException {
    all.write(made.toByteArray()); // warn: DefensiveCopyOnlyRead "'made.writeTo(all)'"
  }

  private final List<String> names = new java.util.ArrayList<>();

  long streamed() {
    return Arrays.stream(names.toArray(new String[0])).filter(name -> name.isEmpty()).count(); // warn: DefensiveCopyOnlyRead "'names.stream()'"
  }

  String joined() {
    return String.join(", ", names.toArray(new String[0])); // warn: DefensiveCopyOnlyRead "takes 'names' itself"
  }

  void appended(StringBuilder out, String name) {
    out.append(name.toCharArray()); // warn: DefensiveCopyOnlyRead "'out.append(name)'"
  }
}
