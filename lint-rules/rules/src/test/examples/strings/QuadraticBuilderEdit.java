import java.util.List;

class QuadraticBuilderEditExamples {
  String once(StringBuilder all) {
    return all.insert(0, '<').deleteCharAt(1).toString();
  }

  String atTheEnd(List<String> words) {
    StringBuilder all = new StringBuilder();
    for (String word : words) {
      all.append(word).append(", ");
      all.deleteCharAt(all.length() - 1);
      all.delete(all.length() - 1, all.length());
      all.insert(all.length(), "x");
      int end = all.length();
      all.replace(0, end, "");
    }
    return all.toString();
  }

  int madeInThePass(List<String> words) {
    int length = 0;
    for (String word : words) {
      StringBuilder one = new StringBuilder(word);
      length += one.insert(0, '-').length();
    }
    return length;
  }

  String fewPasses(int number) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < 8; i++) digits.insert(0, number >> i & 1);
    return digits.toString();
  }

  String lastPass(StringBuilder all, List<String> words) {
    for (String word : words) {
      if (word.isEmpty()) continue;
      all.insert(0, word);
      break;
    }
    return all.toString();
  }

  String list(List<String> words, java.util.List<String> others) {
    for (String word : words) others.add(0, word);
    return words.toString();
  }

  String padded(StringBuilder digits, int width) {
    while (digits.length() < width) digits.insert(0, '0');
    return digits.toString();
  }

  void masked(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) text.replace(i, i + 1, "*");
  }

  String reversed(String text) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < text.length(); i++) all.insert(0, text.charAt(i)); // warn: QuadraticBuilderEdit "call reverse once"
    return all.toString();
  }

  void consumed(StringBuilder input) {
    while (input.length() > 0) {
      input.deleteCharAt(0); // warn: QuadraticBuilderEdit "keep an index of where the rest begins"
    }
  }

  String path(java.io.File file) {
    StringBuilder path = new StringBuilder();
    for (java.io.File at = file; at != null; at = at.getParentFile()) {
      path.insert(0, at.getName());
      path.insert(0, '/');
    }
    return path.toString();
  }

  void escaped(StringBuilder out, int start) {
    for (int i = out.length() - 1; i >= start; i--) {
      switch (out.charAt(i)) {
        case '&':
          out.insert(i + 1, "amp;"); // note: QuadraticBuilderEdit "from left to right in another builder"
          break;
        default:
      }
    }
  }

  void eachPrefix(java.util.List<String> words, java.util.Set<String> phrases) {
    StringBuilder phrase = new StringBuilder();
    for (String word : words) {
      phrase.insert(0, word);
      phrases.add(phrase.toString());
    }
  }
}
