package dev.brisk.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * What the projects of one build hand in for a goal, until the last of them has. They may come from several threads.
 *
 * @param <T> of what
 */
final class Gathered<T> {
  private final Path root;
  private final Set<String> awaited = new HashSet<>();
  private final Set<String> said = new HashSet<>();
  private final List<T> all = new ArrayList<>();

  private Gathered(MavenSession session) {
    this.root = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    for (MavenProject each : session.getProjects()) awaited.add(each.getId());
  }

  /** That of this build and goal, which gathers things of one kind. */
  @SuppressWarnings("unchecked")
  static <T> Gathered<T> of(MavenSession session, Class<?> goal) {
    SessionData data = session.getRepositorySession().getData();
    synchronized (data) {
      Object known = data.get(goal);
      if (known instanceof Gathered) return (Gathered<T>) known;
      Gathered<T> gathered = new Gathered<>(session);
      data.set(goal, gathered);
      return gathered;
    }
  }

  /** The folder that the build was started in. */
  Path root() {
    return root;
  }

  /** Whether this was not said before in this build. */
  synchronized boolean isNew(String text) {
    return said.add(text);
  }

  /** Takes in what a project has; all that was taken in, in no order, with the last project, and null before. */
  synchronized List<T> add(MavenProject project, List<T> more) {
    all.addAll(more);
    awaited.remove(project.getId());
    return awaited.isEmpty() ? List.copyOf(all) : null;
  }
}
