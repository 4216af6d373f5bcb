import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class UrlHashKeyExamples {
  private Set<URL> replaceable;
  private final Map<URL, String> cache = new ConcurrentHashMap<>(); // note: UrlHashKey "'cache' has URLs as keys"
  static final Set<URL> SHARED = new HashSet<>();

  abstract static class Handler extends URLStreamHandler {
    private URL behind;

    @Override
    protected boolean equals(URL one, URL other) {
      return behind.equals(other);
    }

    @Override
    protected int hashCode(URL url) {
      return behind.hashCode();
    }
  }

  boolean uri(URI uri) {
    Set<URI> seen = new HashSet<>();
    return seen.add(uri) && uri.equals(URI.create("http://example.org"));
  }

  String asValue(URL url) {
    Map<String, URL> byName = new HashMap<>();
    byName.put(url.getHost(), url);
    return byName.get("a").toString();
  }

  void byIdentity(URL url) {
    Map<URL, String> map = new IdentityHashMap<>();
    map.put(url, "a");
  }

  void byText(URL url) {
    Map<URL, String> map = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    map.put(url, "a");
  }

  List<URL> list(URL url) {
    List<URL> urls = new ArrayList<>();
    urls.add(url);
    return urls;
  }

  Set<URL> files(List<File> files, Path path) throws MalformedURLException {
    Set<URL> urls = new HashSet<>();
    for (File file : files) urls.add(file.toURI().toURL());
    urls.add(path.toUri().toURL());
    urls.add(new URL("file:/tmp/x"));
    return urls;
  }

  Set<URL> ofLoader(URLClassLoader loader) {
    return new HashSet<>(Arrays.asList(loader.getURLs()));
  }

  boolean comparedWithText(URL url) {
    return url.equals("http://example.org") || url.toExternalForm().equals("x") || url.equals(null);
  }

  List<URL> distinctFiles(List<File> files) {
    return files.stream().map(File::getName).distinct().map(name -> (URL) null).collect(Collectors.toList());
  }

  int textTogether(URL a, int port) {
    return Objects.hash(port, a.toExternalForm());
  }

  void madeForEach(Map<String, Map<URL, String>> byScheme, String scheme) {
    byScheme.put(scheme, new HashMap<>());
  }

  boolean element(URL url) {
    Set<URL> seen = new HashSet<>(); // note: UrlHashKey "'seen' has URLs as elements: each, if it has a host, is hashed and compared by asking the network for its host's address; use URI"
    return seen.add(url) && seen.contains(url);
  }

  String cached(URL url) {
    return cache.computeIfAbsent(url, URL::getHost);
  }

  void madeAnew(String text) throws IOException {
    replaceable = new HashSet<>(8); // note: UrlHashKey "this collection has URLs as elements"
    replaceable.add(new URL(text));
  }

  Set<URL> filledElsewhere() {
    Set<URL> urls = new HashSet<>(); // note: UrlHashKey "'urls' has URLs as elements"
    fill(urls);
    return urls;
  }

  private void fill(Set<URL> urls) {
    System.out.println(urls.size());
  }

  void shared(URL url) {
    SHARED.add(url); // note: UrlHashKey "'add' hashes a URL"
    SHARED.add(url);
  }

  boolean parameter(HashMap<URL, String> map, URL url) {
    return map.containsKey(url); // note: UrlHashKey "'containsKey' hashes a URL"
  }

  void files(List<URL> urls, List<File> files) throws IOException {
    for (File file : files) addFile(urls, file.toURI().toURL());
  }

  private void addFile(List<URL> urls, URL url) {
    if (!urls.contains(url)) urls.add(url);
  }

  void some(List<URL> urls, List<File> files, URL own) throws IOException {
    for (File file : files) addAny(urls, file.toURI().toURL());
    addAny(urls, own);
  }

  private void addAny(List<URL> urls, URL url) {
    if (!urls.contains(url)) urls.add(url); // note: UrlHashKey "'contains' compares a URL"
  }

  boolean inList(List<URL> urls, URL url) {
    return urls.contains(url); // note: UrlHashKey "'contains' compares a URL"
  }

  boolean same(URL a, URL b) {
    return a.equals(b); // note: UrlHashKey "'equals' of a URL, if it has a host, asks the network"
  }

  int hash(URL a) {
    return 31 * a.hashCode(); // note: UrlHashKey "'hashCode' of a URL, if it has a host, asks the network for its host's address; use URI, or hash toExternalForm()"
  }

  boolean nullSafe(URL a, URL b) {
    return Objects.equals(a, b); // note: UrlHashKey "'equals' of a URL"
  }

  int together(URL a, int port) {
    return Objects.hash(port, a); // note: UrlHashKey "'hash' of a URL"
  }

  long distinct(Stream<URL> urls) {
    return urls.distinct().count(); // note: UrlHashKey "'distinct' hashes each URL"
  }

  Set<URL> collected(List<URL> urls) {
    return urls.stream().filter(url -> url.getPort() > 0).collect(Collectors.toSet()); // note: UrlHashKey "'collect' hashes each URL"
  }

  Set<URL> of(URL a, URL b) {
    return Set.of(a, b); // note: UrlHashKey "'of' hashes each URL"
  }

  int fromText(String[] lines) throws java.net.MalformedURLException {
    Set<URL> seen = new HashSet<>(); // warn: UrlHashKey "each is hashed and compared by asking the network"
    for (String line : lines) seen.add(new URL(line));
    return seen.size();
  }

  // Its protocol tells it from all that have a host.
  boolean isBlank(URL url) {
    return UrlConstants.BLANK.equals(url) || url.equals(UrlConstants.BLANK) || Objects.equals(url, UrlConstants.BLANK);
  }

  boolean isBlankHere(URL url) throws MalformedURLException {
    URL blank = new URL(null, "about:blank", new HandlerExample());
    return url.equals(blank) || url.equals(new URL("data:,"));
  }

  boolean sameAsText(String text, URL other) throws java.net.MalformedURLException {
    return new URL(text).equals(other); // warn: UrlHashKey "'equals' of a URL asks the network for its host's address"
  }
}

class UrlConstants {
  static final URL BLANK;

  static {
    try {
      BLANK = new URL(null, "about:blank", new HandlerExample());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}

class HandlerExample extends URLStreamHandler {
  @Override
  protected java.net.URLConnection openConnection(URL url) {
    return null;
  }
}

class LoaderExample extends ClassLoader {
  private final Set<URL> known = new HashSet<>();

  /** What classes are loaded from are files and jars. */
  boolean isKnown(URL url) {
    if (known.contains(url)) return true;
    known.add(url);
    return false;
  }
}

// Who looks for resources has URLs of files and jars, which name no host.
class ResourceExamples {
  private final Set<URL> resources = new HashSet<>();

  Set<URL> classPath(ClassLoader loader) throws IOException {
    Set<URL> urls = new LinkedHashSet<>();
    Enumeration<URL> found = loader.getResources("META-INF/services/x");
    while (found.hasMoreElements()) urls.add(found.nextElement());
    for (URL each : Collections.list(loader.getResources("a"))) urls.add(each);
    URL own = getClass().getResource("b");
    if (own != null) urls.add(own);
    return urls;
  }

  boolean jar(Class<?> type) {
    URL jar = type.getProtectionDomain().getCodeSource().getLocation();
    return resources.contains(jar);
  }

  void addResource(String name) {
    resources.add(ResourceExamples.class.getResource(name));
  }

  void mixed(ClassLoader loader, String text) throws IOException {
    Set<URL> seen = new HashSet<URL>();
    seen.add(loader.getResource("a"));
    seen.add(new URL(text));
  }

  // Filled elsewhere, with what a class loader finds.
  int resources(ClassLoader loader) throws java.io.IOException {
    Set<URL> resources = new HashSet<>();
    collect(loader, resources);
    return resources.size();
  }

  private static void collect(ClassLoader loader, Set<URL> resources) throws java.io.IOException {
    java.util.Enumeration<URL> found = loader.getResources("names.properties");
    while (found.hasMoreElements()) resources.add(found.nextElement());
  }

  boolean isSame(URL one, URL other) {
    return one.equals(other);
  }
}
