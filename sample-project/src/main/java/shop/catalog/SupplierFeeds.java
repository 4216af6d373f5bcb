package shop.catalog;

import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The addresses from which suppliers publish their price lists. */
public class SupplierFeeds {
  private final Map<URI, Integer> failures = new HashMap<>();

  /** The feeds to poll tonight: as configured, each once. */
  public List<URL> withoutDuplicates(List<URL> configured) {
    Set<URL> seen = new HashSet<>();
    List<URL> feeds = new ArrayList<>();
    for (URL feed : configured) {
      if (seen.add(feed)) {
        feeds.add(feed);
      }
    }
    return feeds;
  }

  /** Notes a feed that did not answer; returns how often that has happened. */
  public int failed(URI feed) {
    return failures.merge(feed, 1, Integer::sum);
  }
}
