package shop.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what the index found, until the next price list comes in. */
public class SearchCache {
  /** The words of a search, in the order in which they were typed. */
  static final class Key {
    private final List<String> words;

    Key(List<String> words) {
      this.words = List.copyOf(words);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && words.equals(key.words);
    }

    @Override
    public int hashCode() {
      return words.hashCode();
    }
  }

  private final ArticleIndex index;
  private final Map<Key, Set<String>> found = new HashMap<>();

  public SearchCache(ArticleIndex index) {
    this.index = index;
  }

  /** The articles that have all words. */
  public Set<String> find(List<String> words) {
    Key key = new Key(words);
    synchronized (found) {
      Set<String> skus = found.get(key);
      if (skus == null) {
        skus = index.find(String.join(" ", words));
        found.put(key, skus);
      }
      return skus;
    }
  }
}
