class SynchronizedStringBufferExamples {
  StringBuffer shared = new StringBuffer();

  // Somebody else may have it.
  void field(String[] xs) {
    for (String x : xs) shared.append(x);
  }

  StringBuffer returned(String[] xs) {
    StringBuffer all = new StringBuffer();
    for (String x : xs) all.append(x);
    return all;
  }

  void keep(StringBuffer buffer) {
    shared = buffer;
  }

  int passedOn(String[] xs) {
    StringBuffer all = new StringBuffer();
    keep(all);
    for (String x : xs) all.append(x);
    return all.length();
  }

  Runnable captured(String[] xs) {
    StringBuffer all = new StringBuffer();
    for (String x : xs) all.append(x);
    return () -> all.append("end");
  }

  // A few in a row.
  String few(String name, int age) {
    StringBuffer text = new StringBuffer();
    text.append(name).append(' ').append(age);
    return text.toString();
  }

  // Seldom.
  String seldom(String[] xs) {
    StringBuffer text = new StringBuffer();
    for (String x : xs) {
      if (x == null) throw new IllegalStateException(text.append("null").toString());
    }
    return text.toString();
  }

  String joined(String[] xs) {
    StringBuffer all = new StringBuffer(); // note: SynchronizedStringBuffer "a StringBuilder does the same without"
    for (String x : xs) {
      all.append(x).append(',');
    }
    return all.toString();
  }

  String present(Object[] xs) {
    StringBuffer all = new StringBuffer(); // note: SynchronizedStringBuffer "a StringBuilder does the same without"
    for (Object x : xs) {
      if (x instanceof String) {
        all.append((String) x);
      }
    }
    return all.toString();
  }
}
