import java.util.ArrayList;
import java.util.List;

class LockBeforeAskingExamples {
  private Object index;
  private volatile Object made;
  private List<String> names;
  private final Object[] slots = new Object[8];
  private int uses;

  // Each call changes something.
  synchronized Object used() {
    uses++;
    if (index == null) index = new Object();
    return index;
  }

  // What is in the list may change under the lock.
  synchronized int size() {
    if (names == null) names = new ArrayList<>();
    return names.size();
  }

  // Tested first.
  Object tested() {
    if (made == null) {
      synchronized (this) {
        if (made == null) made = new Object();
      }
    }
    return made;
  }

  // Takes one away.
  synchronized Object take() {
    Object taken = index;
    index = null;
    return taken;
  }

  private boolean closed;

  // Says that all is over.
  synchronized void close() {
    if (closed) return;
    closed = true;
  }

  // There is one way only: the other fails.
  synchronized void listener(Object listener) {
    if (index != null) throw new IllegalStateException("is set");
    index = listener;
  }

  // Called where it was missing.
  private Object slowly() {
    synchronized (this) {
      Object there = made;
      if (there == null) {
        there = new Object();
        made = there;
      }
      return there;
    }
  }

  Object quickly() {
    Object there = made;
    return there != null ? there : slowly();
  }

  static class Registry {
    private Object index;
    private Object support;

    // Asked for seldom, as far as anybody sees.
    synchronized Object support() {
      if (support == null) support = new Object();
      return support;
    }

    final synchronized Object index() { // note: LockBeforeAsking "only to find that 'index' is set already"
      if (index == null) {
        index = new Object();
      }
      return index;
    }

    int count(List<Object> all) {
      int count = 0;
      for (Object each : all) if (index().equals(each)) count++;
      return count;
    }

    int countAll(List<List<Object>> lists) {
      int count = 0;
      for (List<Object> all : lists) count += count(all);
      return count;
    }
  }

  // Asked for when someone listens.
  static class Design {
    private java.beans.PropertyChangeSupport support;

    final synchronized java.beans.PropertyChangeSupport support() {
      if (support == null) support = new java.beans.PropertyChangeSupport(this);
      return support;
    }

    void fire(List<String> names) {
      for (String name : names) support().firePropertyChange(name, null, name);
    }
  }

  // A slot for one at a time.
  static class Cursor {
    private Object next;

    final synchronized Object peek() {
      if (next == null) next = new Object();
      return next;
    }

    int count(List<Object> all) {
      int count = 0;
      for (Object each : all) {
        if (peek().equals(each)) count++;
        drop();
      }
      return count;
    }

    private synchronized void drop() {
      next = null;
    }
  }

  Object slot(int number) {
    synchronized (slots) { // note: LockBeforeAsking "its element of 'slots' is there already"
      Object found = slots[number];
      if (found == null) {
        found = new Object();
        slots[number] = found;
      }
      return found;
    }
  }

  static class Located {
    private int[] tree;

    private synchronized void makeTree() {
      if (tree == null) {
        tree = new int[64];
      }
    }

    long sum(int[] xs) {
      long sum = 0;
      for (int x : xs) sum += locate(x);
      return sum;
    }

    long sumOfAll(List<int[]> all) {
      long sum = 0;
      for (int[] xs : all) sum += sum(xs);
      return sum;
    }

    private int locate(int x) {
      makeTree(); // note: LockBeforeAsking "make it volatile and test it before the lock"
      return tree[x & 63];
    }
  }

  static class SynchronizedNames {
    private final Object mutex = new Object();
    private java.util.Set<String> keys;

    java.util.Set<String> keys() {
      synchronized (mutex) {
        if (keys == null) keys = new java.util.HashSet<>();
        return keys;
      }
    }
  }
}
