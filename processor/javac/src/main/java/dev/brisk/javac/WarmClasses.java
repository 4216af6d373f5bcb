package dev.brisk.javac;

import java.io.File;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps Brisk's classes for the next compilation in the same JVM. The compiler loads a processor path anew each time, so that a build of many modules
 * would load, verify and JIT-compile the same classes once per module, which costs more than all rules together. So the first compilation makes a class
 * loader of its own for the same path, and those after it find that one, as long as no file of the path has changed.
 *
 * <p>Class loaders of one compilation can't see those of another. What they share is the JVM's list of threads: a sleeping daemon thread carries
 * the loader as its context, and ends when no compilation has come for a while.
 */
final class WarmClasses {
  /** Of the thread; what follows tells one state of the path from another. */
  private static final String NAME = "brisk-warm-classes-";

  /** Both doors of a compilation must lead to the same classes. */
  private static ClassLoader chosen;

  private WarmClasses() {}

  /** An instance of the class of that name, from warm classes where they can be had, else from this class's own loader. */
  static <T> T make(Class<T> type, String name) {
    try {
      return type.cast(loader().loadClass(name).getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException | LinkageError broken) {
      throw new IllegalStateException("the jar of Brisk is damaged: " + broken, broken);
    }
  }

  private static synchronized ClassLoader loader() {
    if (chosen == null) chosen = choose(WarmClasses.class.getClassLoader());
    return chosen;
  }

  private static ClassLoader choose(ClassLoader own) {
    try {
      // Other loaders than the compiler's belong to tools that keep classes themselves.
      if (!(own instanceof URLClassLoader) || !own.getClass().getName().startsWith("java.net.") || "off".equals(System.getProperty("brisk.warm"))) return own;
      URL[] path = ((URLClassLoader) own).getURLs();
      String state = stateOf(path);
      if (state == null) return own;
      ClassLoader known = find(NAME + state, path, own.getParent());
      return known != null ? known : keep(new URLClassLoader(path, own.getParent()), NAME + state);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError unavailable) {
      return own;
    }
  }

  /** Sizes and dates of the files, in short; null when the path has anything but files, whose changes could not be seen. */
  private static String stateOf(URL[] path) {
    long state = 17;
    for (URL each : path) {
      if (!"file".equals(each.getProtocol())) return null;
      File file;
      try {
        file = new File(each.toURI());
      } catch (URISyntaxException | IllegalArgumentException unusual) {
        return null;
      }
      if (file.isDirectory()) return null;
      state = (state * 31 + file.length()) * 31 + file.lastModified();
    }
    return Long.toHexString(state);
  }

  private static ClassLoader find(String name, URL[] path, ClassLoader parent) {
    ThreadGroup group = rootGroup();
    Thread[] threads = new Thread[group.activeCount() + 16];
    int count = group.enumerate(threads, false);
    for (int i = 0; i < count; i++) {
      if (!threads[i].getName().equals(name) || !(threads[i].getContextClassLoader() instanceof URLClassLoader)) continue;
      URLClassLoader loader = (URLClassLoader) threads[i].getContextClassLoader();
      if (loader.getParent() != parent || !isSame(loader.getURLs(), path)) continue;
      LockSupport.unpark(threads[i]);
      return loader;
    }
    return null;
  }

  /** Comparing URLs themselves would ask for hosts by name. */
  private static boolean isSame(URL[] one, URL[] other) {
    return Arrays.toString(one).equals(Arrays.toString(other));
  }

  private static ClassLoader keep(URLClassLoader loader, String name) throws ReflectiveOperationException {
    // The thread's code comes from the kept classes, or it would keep the compiler's loader as well.
    Constructor<?> sleeper = loader.loadClass(Sleeper.class.getName()).getDeclaredConstructor();
    sleeper.setAccessible(true);
    Thread thread = new Thread(rootGroup(), (Runnable) sleeper.newInstance(), name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    thread.start();
    return loader;
  }

  private static ThreadGroup rootGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) group = group.getParent();
    return group;
  }
}
