package dev.brisk.annotations.spi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The generated wrapper of one type, reached by its name. That of a type of others may be another one for each context class loader, as in a server with
 * several applications; none of them is kept for our sake.
 */
final class Wrapper {
  /** Kept by the class of the wrapper itself. */
  private static final ClassValue<Method> OF = new ClassValue<Method>() {
    @Override
    protected Method computeValue(Class<?> wrapper) {
      for (Method method : wrapper.getDeclaredMethods()) {
        if (!method.getName().equals("of") || !Modifier.isStatic(method.getModifiers()) || method.getParameterCount() != 1) continue;
        method.setAccessible(true);
        return method;
      }
      return null;
    }
  };

  private final Class<?> type;
  /** The one beside the type, of the same loader; null if there is none. */
  private final Class<?> beside;
  /** Those that are listed, by context class loader; none as well. */
  private final Map<ClassLoader, WeakReference<Class<?>>> listed = Collections.synchronizedMap(new WeakHashMap<>());

  /** Whether it has been said that there is none; twice does no harm. */
  private volatile boolean told;

  Wrapper(Class<?> type) {
    this.type = type;
    beside = wrapper(type.getName() + "Profiled", type.getClassLoader());
  }

  /** Around {@code x}, or {@code x} itself where the type has no wrapper. */
  Object around(Object x, Recorder recorder) {
    Class<?> wrapper = beside != null ? beside : listed();
    if (wrapper == null) {
      if (!told) recorder.missing(type);
      told = true;
      return x;
    }
    try {
      return OF.get(wrapper).invoke(null, x);
    } catch (InvocationTargetException | IllegalAccessException e) {
      return x;
    }
  }

  private Class<?> listed() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    WeakReference<Class<?>> known = listed.get(context);
    if (known != null) return known.get();
    Class<?> found = null;
    for (ClassLoader loader : new ClassLoader[] {type.getClassLoader(), context, Wrapper.class.getClassLoader()}) {
      if (found == null) found = wrapper(name(loader), loader);
    }
    listed.put(context, new WeakReference<>(found));
    return found;
  }

  /** Null if there is none, or if it takes objects of another type than ours. */
  private Class<?> wrapper(String name, ClassLoader loader) {
    if (name == null) return null;
    try {
      Class<?> wrapper = Class.forName(name, true, loader);
      Method of = OF.get(wrapper);
      return of != null && of.getParameterTypes()[0] == type ? wrapper : null;
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      return null;
    }
  }

  /** The name that the processor has left for a type of others, see {@link dev.brisk.annotations.Profiled#types()}. */
  private String name(ClassLoader loader) {
    String place = "META-INF/brisk/profiled/" + type.getName();
    try (InputStream in = loader == null ? ClassLoader.getSystemResourceAsStream(place) : loader.getResourceAsStream(place)) {
      return in == null ? null : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
    } catch (IOException e) {
      return null;
    }
  }
}
