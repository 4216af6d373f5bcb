package dev.brisk.maven;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Why a build ended before all of it was looked at, and what is to be said to get further. */
final class EarlyEnd {
  private static final Pattern GOAL = Pattern.compile("Failed to execute goal ([^\\s:]+:[^\\s:]+):[^\\s:]+:(\\S+)(?: \\(([^)]*)\\))? on project (\\S+?):?\\s");
  private static final Pattern NEEDS = Pattern.compile("Could not resolve dependencies for project (\\S+?):?\\s");
  private static final Pattern ARTIFACT = Pattern.compile("(?<![\\w.-])([\\w.-]+):([\\w.-]+):(?:[\\w-]+:){1,2}(\\d[\\w.-]*)");

  private final MavenSession session;
  private final String plugin;

  /** @param plugin the plugin and its version, as a command has them */
  EarlyEnd(MavenSession session, String plugin) {
    this.session = session;
    this.plugin = plugin;
  }

  /** One sentence on the first failure, or on failures in general where it is of no kind that is known. */
  String advice() {
    for (Throwable failure : session.getResult().getExceptions()) {
      for (Throwable each = failure; each != null; each = each.getCause()) {
        String message = each.getMessage();
        if (message == null) continue;
        Matcher needs = NEEDS.matcher(message + '\n');
        if (needs.find()) return ofDependency(message.substring(needs.end() - 1));
        Matcher goal = GOAL.matcher(message + '\n');
        if (goal.find()) return ofGoal(goal);
      }
    }
    return "because the build failed before. " + jars();
  }

  private String ofDependency(String rest) {
    Matcher artifact = ARTIFACT.matcher(rest);
    while (artifact.find()) {
      if (isSibling(artifact.group(1), artifact.group(2))) return "because one of them needs more of " + artifact.group(2) + " than its classes. " + jars();
    }
    artifact.reset();
    return "because " + (artifact.find() ? artifact.group() : "a dependency") + " can't be had: it is in none of the repositories that the build names";
  }

  private String ofGoal(Matcher goal) {
    String where = "because the project's own build failed at " + goal.group(1) + ":" + goal.group(2) + " in " + goal.group(4);
    String skip = skipping(goal.group(1));
    if (skip != null) return where + ". An analysis can do without it: add -D" + skip;
    // A plugin of Maven for compiling: what it lacks is most often what siblings only have as jars.
    return goal.group(1).endsWith(":maven-compiler-plugin") ? where + ". " + jars() : where;
  }

  private String jars() {
    return "Where it needs more than its classes, such as jars of other modules, try: mvn package -DskipTests " + plugin + ":check-no-fork";
  }

  private boolean isSibling(String group, String name) {
    for (MavenProject each : session.getProjects()) if (each.getGroupId().equals(group) && each.getArtifactId().equals(name)) return true;
    return false;
  }

  private static String skipping(String plugin) {
    for (Gate each : Gate.all()) if (each.plugin().equals(plugin)) return each.property();
    return null;
  }
}
