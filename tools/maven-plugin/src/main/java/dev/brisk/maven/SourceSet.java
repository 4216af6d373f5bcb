package dev.brisk.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** What a project compiles in one go. */
enum SourceSet {
  MAIN("compile", "default-compile", "annotations", "classes"),
  TESTS("testCompile", "default-testCompile", "test-annotations", "test-classes");

  private final String goal;
  private final String execution;
  private final String generated;
  private final String listName;

  SourceSet(String goal, String execution, String generated, String listName) {
    this.goal = goal;
    this.execution = execution;
    this.generated = generated;
    this.listName = listName;
  }

  /** The goal of the compiler plugin that compiles it. */
  String goal() {
    return goal;
  }

  /** The id of the execution that Maven binds by itself. */
  String execution() {
    return execution;
  }

  /** The name of the list of its findings, without extension: that of its class folder, as the processor has it. */
  String listName() {
    return listName;
  }

  /** Where the compiler plugin puts what annotation processors generate, unless told otherwise. */
  Path generatedSources(MavenProject project) {
    String kind = this == MAIN ? "generated-sources" : "generated-test-sources";
    return Path.of(project.getBuild().getDirectory(), kind, generated);
  }

  /** The source folders of the project, made or not. */
  List<Path> roots(MavenProject project) {
    List<Path> roots = new ArrayList<>();
    for (Object root : this == MAIN ? project.getCompileSourceRoots() : project.getTestCompileSourceRoots()) {
      Path folder = project.getBasedir().toPath().resolve(root.toString()).normalize();
      if (!roots.contains(folder)) roots.add(folder);
    }
    return roots;
  }

  /** Where the project's own build puts the classes. */
  Path classes(MavenProject project) {
    return Path.of(this == MAIN ? project.getBuild().getOutputDirectory() : project.getBuild().getTestOutputDirectory());
  }

  /** Whether what has this scope is on the class path. */
  boolean sees(String scope) {
    return this == TESTS || !"test".equals(scope) && !"runtime".equals(scope);
  }

  /** What to call it in a message. */
  String of(MavenProject project) {
    return this == MAIN ? project.getArtifactId() : project.getArtifactId() + " (tests)";
  }
}
