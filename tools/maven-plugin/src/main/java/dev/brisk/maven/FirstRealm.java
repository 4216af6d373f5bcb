package dev.brisk.maven;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.SessionData;

/**
 * Keeps a build to one copy of the plugin's classes. Maven loads a plugin anew for projects that have build extensions, and what projects hand in for the
 * lines at the end would then be in as many places.
 */
final class FirstRealm {
  private FirstRealm() {}

  /** The goal itself if its classes are the first of this build, else the same goal of those, which knows all that this one was told. */
  static Mojo inPlaceOf(AbstractMojo mojo, MavenSession session) throws MojoExecutionException {
    URL jar = mojo.getClass().getProtectionDomain().getCodeSource().getLocation();
    // A name that is the same whoever has loaded the class.
    String key = FirstRealm.class.getName() + ' ' + jar;
    SessionData data = session.getRepositorySession().getData();
    ClassLoader own = mojo.getClass().getClassLoader();
    ClassLoader first;
    synchronized (data) {
      if (data.get(key) == null) data.set(key, own);
      first = (ClassLoader) data.get(key);
    }
    if (first == own) return mojo;
    try {
      Class<?> same = Class.forName(mojo.getClass().getName(), true, first);
      AbstractMojo copy = (AbstractMojo) same.getDeclaredConstructor().newInstance();
      copy.setLog(mojo.getLog());
      for (Class<?> from = mojo.getClass(), to = same; from != AbstractMojo.class; from = from.getSuperclass(), to = to.getSuperclass()) copy(mojo, from, copy, to);
      return copy;
    } catch (ReflectiveOperationException impossible) {
      throw new MojoExecutionException("brisk: the plugin can't be loaded: " + impossible, impossible);
    }
  }

  /** All that a goal is told is of types that Maven itself has loaded. */
  private static void copy(Object mojo, Class<?> from, Object other, Class<?> to) throws ReflectiveOperationException {
    for (Field field : from.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) continue;
      Field target = to.getDeclaredField(field.getName());
      field.setAccessible(true);
      target.setAccessible(true);
      target.set(other, field.get(mojo));
    }
  }
}
