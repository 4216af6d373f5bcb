import java.util.List;

class ConcatInsideAppendExamples {
  String once(String name, int age) {
    StringBuilder out = new StringBuilder();
    out.append(name + "=" + age);
    return out.toString();
  }

  String constants(List<String> names) {
    final String bullet = " * ";
    StringBuilder out = new StringBuilder();
    for (String name : names) out.append(bullet + "- ").append(name);
    return out.toString();
  }

  String locked(StringBuffer out, List<String> names) {
    for (String name : names) out.append(name + ",");
    return out.toString();
  }

  String seesItself(List<String> names) {
    StringBuilder out = new StringBuilder();
    for (String name : names) out.append(out.length() + name);
    return out.toString();
  }

  String showsAnotherText(List<char[]> names) {
    StringBuilder out = new StringBuilder();
    for (char[] name : names) out.append("name " + name);
    return out.toString();
  }

  String failure(StringBuilder out, List<String> names) {
    for (String name : names) {
      if (name.isEmpty()) {
        out.append(name + " is empty in " + names);
        throw new IllegalStateException(out.toString());
      }
    }
    return out.toString();
  }

  // Read now and then.
  String printNames(List<String> names) {
    StringBuilder out = new StringBuilder();
    for (String name : names) out.append(name + ",");
    return out.toString();
  }

  String described(List<String> names) {
    StringBuilder out = new StringBuilder();
    for (String name : names) out.append(" name=" + name);
    return out.toString();
  }

  // Little beside the rest.
  String sorted(List<List<String>> all) {
    StringBuilder out = new StringBuilder();
    for (List<String> names : all) {
      names.sort(null);
      out.append(names.get(0) + ",");
    }
    return out.toString();
  }

  int sums(List<Integer> numbers) {
    StringBuilder out = new StringBuilder();
    for (int number : numbers) out.append(number + 1);
    return out.length();
  }

  String list(List<String> names) {
    StringBuilder out = new StringBuilder();
    for (String name : names) out.append(name + ","); // warn: ConcatInsideAppend "makes a text only to be appended"
    return out.toString();
  }

  String numbers(int[] numbers, String unit) {
    StringBuilder out = new StringBuilder();
    for (int number : numbers) {
      out.append('[').append(number + unit + ',').append(']'); // warn: ConcatInsideAppend "append its parts"
    }
    return out.toString();
  }

  // Each choice would have to be appended for itself: told where it surely runs often.
  String dottedSeldom(int[] octets) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < octets.length; i++) out.append(i == octets.length - 1 ? octets[i] : octets[i] + ".");
    return out.toString();
  }

  int dottedAll(List<List<int[]>> all) {
    int length = 0;
    for (List<int[]> some : all) {
      for (int[] octets : some) length += dotted(octets).length();
    }
    return length;
  }

  String dotted(int[] octets) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < octets.length; i++) {
      out.append(i == octets.length - 1 ? octets[i] : octets[i] + "."); // warn: ConcatInsideAppend "octets[i]"
    }
    return out.toString();
  }

  void onlyInOneBranch(StringBuilder out, List<String> names) {
    for (String name : names) {
      if (name.length() > 3) out.append(name.trim() + ";"); // warn: ConcatInsideAppend "append its parts"
      else out.append(name);
    }
  }

  String namesOf(List<java.util.concurrent.Callable<String>> all) throws Exception {
    StringBuilder out = new StringBuilder();
    for (java.util.concurrent.Callable<String> each : all) {
      out.append(each.call() + " "); // warn: ConcatInsideAppend "append its parts"
    }
    return out.toString();
  }
}
