package shop.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import shop.catalog.Product;

/** The words of all article names, and the articles that have them. */
public class ArticleIndex {
  private static final Set<String> STOP_WORDS = Set.of("and", "for", "of", "the", "with");

  private final Map<String, Set<String>> skusByWord = new HashMap<>();

  public void add(Product product) {
    for (String word : words(product.getName())) {
      skusByWord.computeIfAbsent(word, any -> new HashSet<>()).add(product.getSku());
    }
  }

  /** The articles that have all words of a query. */
  public Set<String> find(String query) {
    Set<String> found = null;
    for (String word : words(query)) {
      Set<String> skus = skusByWord.getOrDefault(word, Set.of());
      if (found == null) {
        found = new HashSet<>(skus);
      } else {
        found.retainAll(skus);
      }
    }
    return found == null ? Set.of() : found;
  }

  /** The words of a synonym file, one a line; comments begin with a hash. */
  public Set<String> synonyms(List<String> lines) {
    Set<String> synonyms = new HashSet<>();
    for (String line : lines) {
      if (!line.trim().isEmpty() && !line.startsWith("#")) {
        synonyms.add(line.trim());
      }
    }
    return synonyms;
  }

  /** How customers wrote article numbers, and how the shop writes them: {@code BK.0001} is {@code BK-0001}. */
  public List<String> normalized(List<String> typed) {
    List<String> skus = new ArrayList<>();
    for (String sku : typed) {
      skus.add(sku.replaceAll("\\.", "-"));
    }
    return skus;
  }

  /** The articles that a list of hits names, each once, by number. */
  public SortedSet<String> different(List<String> hits) {
    SortedSet<String> different = new TreeSet<>();
    for (String sku : hits) {
      if (!different.contains(sku)) {
        different.add(sku);
      }
    }
    return different;
  }

  /** Finds articles of which a customer typed the name, or a part of it. */
  public static Predicate<Product> named(String typed) {
    return product -> Pattern.compile(Pattern.quote(typed), Pattern.CASE_INSENSITIVE).matcher(product.getName()).find();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split(" ")) {
      if (!STOP_WORDS.contains(word) && !word.matches("[0-9]+")) {
        words.add(word);
      }
    }
    return words;
  }
}
