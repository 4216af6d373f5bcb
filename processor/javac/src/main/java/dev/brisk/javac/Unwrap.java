package dev.brisk.javac;

import com.sun.source.util.JavacTask;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;

/** Finds the compiler's task behind an environment that a build tool has wrapped. */
final class Unwrap {
  private static final int DEPTH = 4;

  private Unwrap() {}

  /** The task; null when this compiler is not javac or can't be reached. */
  static JavacTask task(ProcessingEnvironment environment) {
    return task(environment, DEPTH);
  }

  private static JavacTask task(ProcessingEnvironment environment, int depth) {
    if (environment == null || depth == 0) return null;
    try {
      return JavacTask.instance(environment);
    } catch (IllegalArgumentException wrapped) {
      JavacTask task = task(byIntellij(environment), depth - 1);
      return task != null ? task : task(byField(environment), depth - 1);
    }
  }

  /** IntelliJ's build hands processors a proxy and says by a helper what is behind. */
  private static ProcessingEnvironment byIntellij(ProcessingEnvironment environment) {
    try {
      Class<?> wrappers = environment.getClass().getClassLoader().loadClass("org.jetbrains.jps.javac.APIWrappers");
      Method unwrap = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class);
      Object inner = unwrap.invoke(null, ProcessingEnvironment.class, environment);
      return inner != environment ? (ProcessingEnvironment) inner : null;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError notIntellij) {
      return null;
    }
  }

  /** Gradle's incremental processing, and plain proxies, keep it in a field. */
  private static ProcessingEnvironment byField(Object wrapper) {
    Object holder = Proxy.isProxyClass(wrapper.getClass()) ? Proxy.getInvocationHandler(wrapper) : wrapper;
    for (Class<?> type = holder.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getType().isPrimitive()) continue;
        try {
          field.setAccessible(true);
          Object value = field.get(holder);
          if (value instanceof ProcessingEnvironment && value != wrapper) return (ProcessingEnvironment) value;
        } catch (ReflectiveOperationException | RuntimeException closed) {
          // The next field, then.
        }
      }
    }
    return null;
  }
}
