package dev.brisk.annotations.spi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/** The generated wrapper of one type, reached by its name. */
final class Wrapper {
  private final Method of;

  private Wrapper(Method of) {
    this.of = of;
  }

  /** The wrapper of {@code type}; null where there is none. */
  static Wrapper of(Class<?> type) {
    Method of = method(type.getName() + "Profiled", type.getClassLoader(), type);
    for (ClassLoader loader : new ClassLoader[] {type.getClassLoader(), Thread.currentThread().getContextClassLoader(), Wrapper.class.getClassLoader()}) {
      if (of == null) of = method(listed(type, loader), loader, type);
    }
    return of == null ? null : new Wrapper(of);
  }

  Object around(Object x) {
    try {
      return of.invoke(null, x);
    } catch (InvocationTargetException | IllegalAccessException e) {
      return x;
    }
  }

  private static Method method(String wrapper, ClassLoader loader, Class<?> type) {
    if (wrapper == null) return null;
    try {
      Method of = Class.forName(wrapper, true, loader).getDeclaredMethod("of", type);
      of.setAccessible(true);
      return of;
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      return null;
    }
  }

  /** The name that the processor has left for a type of others, see {@link dev.brisk.annotations.Profiled#types()}. */
  private static String listed(Class<?> type, ClassLoader loader) {
    String place = "META-INF/brisk/profiled/" + type.getName();
    try (InputStream in = loader == null ? ClassLoader.getSystemResourceAsStream(place) : loader.getResourceAsStream(place)) {
      return in == null ? null : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
    } catch (IOException e) {
      return null;
    }
  }
}
