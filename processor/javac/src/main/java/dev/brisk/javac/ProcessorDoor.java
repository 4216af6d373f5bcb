package dev.brisk.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.brisk.engine.Engine;
import dev.brisk.engine.RuleSet;
import dev.brisk.options.OptionsParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** From an annotation processor's environment to the session of the compiler's task. */
final class ProcessorDoor {
  private final Session session;
  private final Trees trees;

  private ProcessorDoor(Session session, Trees trees) {
    this.session = session;
    this.trees = trees;
  }

  /** Null when the compiler behind the environment can't be reached; {@code listener} and {@code rules} may be null. */
  static ProcessorDoor open(ProcessingEnvironment environment, Engine.Listener listener, RuleSet rules) {
    JavacTask task = Unwrap.task(environment);
    if (task == null) return null;
    Session session = Session.of(task);
    if (listener != null) session.listener(listener);
    if (rules != null) session.rules(rules);
    session.options(OptionsParser.pairs(environment.getOptions()));
    session.messager(environment.getMessager());
    session.release(environment.getSourceVersion().ordinal());
    session.classOutput(classOutput(environment));
    return new ProcessorDoor(session, Trees.instance(task));
  }

  private static Path classOutput(ProcessingEnvironment environment) {
    try {
      FileObject probe = environment.getFiler().getResource(StandardLocation.CLASS_OUTPUT, "", "brisk.probe");
      Path file = Path.of(probe.toUri());
      return file.isAbsolute() ? file.getParent() : null;
    } catch (IOException | RuntimeException unknown) {
      return null;
    }
  }

  /** Takes the sources of a round in: this door opens after they were parsed. */
  void round(Set<? extends Element> roots) {
    for (Element root : roots) {
      if (!root.getKind().isClass() && !root.getKind().isInterface()) continue;
      TreePath path = trees.getPath(root);
      if (path != null) session.sees(path.getCompilationUnit());
    }
  }
}
