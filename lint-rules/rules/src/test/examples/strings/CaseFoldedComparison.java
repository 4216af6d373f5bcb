import java.util.List;
import java.util.Locale;
import java.util.Map;

class CaseFoldedComparisonExamples {
  boolean ignoring(String text) {
    return text.equalsIgnoreCase("file") || text.regionMatches(true, 0, "file:", 0, 5);
  }

  String key(Map<String, String> map, String text) {
    return map.get(text.toLowerCase());
  }

  String usedOtherwise(String text) {
    String lower = text.toLowerCase();
    return lower.equals("x") ? lower : text;
  }

  boolean askedSeveralThings(String text) {
    String lower = text.toLowerCase();
    return lower.startsWith("http:") || lower.startsWith("https:") || lower.startsWith("ftp:");
  }

  boolean searchedSeldom(String text) {
    return text.toLowerCase().contains("x");
  }

  int chosen(String text) {
    switch (text.toLowerCase()) {
      case "x": return 1;
      default: return 2;
    }
  }

  boolean isLower(String name) {
    return name.equals(name.toLowerCase());
  }

  boolean ofLocale(String a, String b, Locale locale) {
    return a.toUpperCase(locale).startsWith(b.toUpperCase(locale));
  }

  boolean inOtherCase(String text) {
    return text.toLowerCase().equals("File");
  }

  // Five arguments read worse than what is there.
  boolean startSeldom(String url) {
    return url != null && url.toLowerCase().startsWith("file:");
  }

  int starts(List<String> urls) {
    int files = 0;
    for (String url : urls) if (url != null && url.toLowerCase().startsWith("file:")) files++; // warn: CaseFoldedComparison "write 'url.regionMatches(true, 0, "
    return files;
  }

  boolean equal(String text) {
    return text.toLowerCase(Locale.ROOT).equals("upgrade"); // note: CaseFoldedComparison "ask equalsIgnoreCase"
  }

  boolean turned(String text) {
    return "upgrade".equals(text.toLowerCase()); // note: CaseFoldedComparison "ask equalsIgnoreCase"
  }

  boolean both(String a, String b) {
    return a.toLowerCase().equals(b.toLowerCase()); // note: CaseFoldedComparison
  }

  // The JDK has no search that ignores case.
  int searched(List<List<String>> lines) {
    int count = 0;
    for (List<String> texts : lines) {
      for (String text : texts) {
        if (text.toUpperCase().contains("X")) count++;
      }
    }
    return count;
  }
}
