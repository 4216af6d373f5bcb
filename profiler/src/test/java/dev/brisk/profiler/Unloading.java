package dev.brisk.profiler;

import dev.brisk.annotations.Profiling;
import dev.brisk.annotations.Scope;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;

/** A program whose first recorded call is made by a class of another loader, as in a server; says whether the loader goes once it is not needed. */
public final class Unloading {
  private static final InheritableThreadLocal<Object> VARIABLE = new InheritableThreadLocal<>();

  private Unloading() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws Exception {
    WeakReference<ClassLoader> loader = recorded();
    for (int i = 0; i < 100 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    System.out.println(loader.get() == null ? "gone" : "still there");
  }

  private static WeakReference<ClassLoader> recorded() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (Apart apart = new Apart()) {
      thread.setContextClassLoader(apart);
      VARIABLE.set(apart);
      ((Runnable) apart.loadClass(Application.class.getName()).getConstructor().newInstance()).run();
      return new WeakReference<>(apart);
    } finally {
      VARIABLE.remove();
      thread.setContextClassLoader(before);
    }
  }

  /** Has a class of its own. */
  private static final class Apart extends URLClassLoader {
    Apart() throws IOException {
      super(new URL[] {Application.class.getProtectionDomain().getCodeSource().getLocation()}, Unloading.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return name.equals(Application.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  /** What is recorded. */
  public static final class Application implements Runnable {
    /** For its loader. */
    public Application() {}

    @Override
    public void run() {
      try (Scope scope = Profiling.scope("application")) {
        System.out.println(getClass().getClassLoader() != Unloading.class.getClassLoader());
      }
    }
  }
}
