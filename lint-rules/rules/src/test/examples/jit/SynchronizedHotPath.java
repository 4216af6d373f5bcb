import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

class SynchronizedHotPathExamples {
  record Symbols(Locale locale) {}

  private static final Map<Locale, Symbols> CACHE = new HashMap<>();
  private static final Map<Locale, Symbols> WEAK = new WeakHashMap<>();
  private final Map<Locale, Symbols> recent = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Locale, Integer> counts = new HashMap<>();
  private final List<Symbols> all = new ArrayList<>();
  private final List<Symbols> closing = new ArrayList<>();
  private final SimpleDateFormat format = new SimpleDateFormat("yyyy");
  private int sequence;
  private int hits;
  private int misses;
  private volatile boolean ready;

  // Changes the map each time.
  int count(Locale locale) {
    synchronized (counts) {
      Integer count = counts.get(locale);
      int next = count == null ? 1 : count + 1;
      counts.put(locale, next);
      return next;
    }
  }

  // The least recently used is thrown out.
  Symbols recent(Locale locale) {
    synchronized (recent) {
      Symbols symbols = recent.get(locale);
      if (symbols == null) {
        symbols = new Symbols(locale);
        recent.put(locale, symbols);
      }
      return symbols;
    }
  }

  // Two numbers kept in step.
  synchronized Symbols counted(Locale locale) {
    Symbols symbols = CACHE.get(locale);
    if (symbols == null) {
      misses++;
      symbols = new Symbols(locale);
      CACHE.put(locale, symbols);
    } else {
      hits++;
    }
    return symbols;
  }

  synchronized int total() {
    return hits + misses;
  }

  // Reads another field that may change.
  synchronized Symbols withState(Locale locale) {
    if (hits > 3) return null;
    Symbols symbols = CACHE.get(locale);
    if (symbols == null) {
      symbols = new Symbols(locale);
      CACHE.put(locale, symbols);
    }
    return symbols;
  }

  // The test keeps most calls from the lock.
  void prepare() {
    if (!ready) {
      synchronized (this) {
        if (!ready) {
          ready = true;
        }
      }
    }
  }

  // Takes one out.
  Symbols taken() throws InterruptedException {
    while (true) {
      synchronized (all) {
        if (!all.isEmpty()) return all.remove(0);
        if (all.size() < 3) {
          Symbols made = new Symbols(Locale.ROOT);
          all.add(made);
          return made;
        }
      }
      Thread.sleep(1000);
    }
  }

  // Nothing is filled.
  Symbols asked(Locale locale) {
    synchronized (CACHE) {
      return CACHE.get(locale);
    }
  }

  Symbols symbols(Locale locale) {
    Symbols symbols;
    synchronized (CACHE) { // note: SynchronizedHotPath "only to find in 'CACHE' what is there already"
      symbols = CACHE.get(locale);
      if (symbols == null) {
        symbols = new Symbols(locale);
        CACHE.put(locale, symbols);
      }
    }
    return symbols;
  }

  static synchronized Symbols weak(Locale locale) { // note: SynchronizedHotPath "if its keys need not go when nobody else holds them"
    Symbols symbols = WEAK.get(locale);
    if (symbols == null) {
      symbols = new Symbols(locale);
      WEAK.put(locale, symbols);
    }
    return symbols;
  }

  Symbols computed(Locale locale) {
    synchronized (CACHE) { // note: SynchronizedHotPath "answers without one"
      return CACHE.computeIfAbsent(locale, Symbols::new);
    }
  }

  // Two collections change at once.
  Symbols moved(Locale locale) {
    synchronized (all) {
      for (Symbols each : all) {
        if (each.locale().equals(locale)) return each;
      }
      Symbols made = new Symbols(locale);
      all.add(made);
      closing.remove(made);
      return made;
    }
  }

  void searchedForAll(List<Locale> locales) {
    for (Locale locale : locales) searched(locale);
  }

  Symbols searched(Locale locale) {
    synchronized (all) { // note: SynchronizedHotPath "only to search 'all'"
      for (Symbols each : all) {
        if (each.locale().equals(locale)) return each;
      }
      Symbols made = new Symbols(locale);
      all.add(made);
      return made;
    }
  }

  String year(Date date) {
    synchronized (format) { // note: SynchronizedHotPath "all threads wait for one another to use 'format'"
      return format.format(date);
    }
  }

  // What is numbered takes longer.
  synchronized int next() {
    return ++sequence;
  }

  static class Sequence {
    private int last;

    synchronized int next() { // note: SynchronizedHotPath "an atomic number counts without one"
      return ++last;
    }
  }

  // Asked for when an object is made.
  static class Metrics {
    private static final Map<String, Metrics> KNOWN = new HashMap<>();

    Metrics() {}

    Metrics(String name) {
      of(name);
    }

    private static synchronized Metrics of(String name) {
      Metrics known = KNOWN.get(name);
      if (known == null) {
        known = new Metrics();
        KNOWN.put(name, known);
      }
      return known;
    }
  }

  // Each object has a lock of its own, which nobody else wants.
  static class Client {
    private final Map<String, Symbols> known = new HashMap<>();

    synchronized Symbols known(String name) {
      Symbols symbols = known.get(name);
      if (symbols == null) {
        symbols = new Symbols(Locale.ROOT);
        known.put(name, symbols);
      }
      return symbols;
    }
  }

  // Threads must go when they end.
  private static final Map<Thread, Symbols> OF_THREADS = new WeakHashMap<>();

  static Symbols ofThread(Thread thread) {
    synchronized (OF_THREADS) {
      Symbols symbols = OF_THREADS.get(thread);
      if (symbols == null) {
        symbols = new Symbols(Locale.ROOT);
        OF_THREADS.put(thread, symbols);
      }
      return symbols;
    }
  }

  // Asked for by those who watch, now and then.
  static class Counted {
    private final java.util.concurrent.atomic.AtomicLong acknowledged = new java.util.concurrent.atomic.AtomicLong();

    public synchronized void resetAcknowledged() {
      acknowledged.set(0);
    }
  }

  static class Listeners {
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Runnable> limited = new CopyOnWriteArrayList<>();

    // The other method takes two steps.
    synchronized void remove(Runnable listener) {
      limited.remove(listener);
    }

    synchronized void addLimited(Runnable listener) {
      if (limited.size() < 3) limited.add(listener);
    }

    void addAll(List<Runnable> added) {
      for (Runnable each : added) add(each);
    }

    synchronized void add(Runnable listener) { // note: SynchronizedHotPath "which is safe without one"
      listeners.add(listener);
    }
  }

  static final class Counters {
    private static final Map<String, Integer> COUNTERS = new HashMap<>();

    static Map<String, Integer> counters() {
      return COUNTERS;
    }

    static Integer counter(String name) {
      synchronized (COUNTERS) {
        Integer counter = COUNTERS.get(name);
        if (counter == null) {
          counter = name.length();
          COUNTERS.put(name, counter);
        }
        return counter;
      }
    }
  }
}
