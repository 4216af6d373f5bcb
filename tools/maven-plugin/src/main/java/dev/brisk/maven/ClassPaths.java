package dev.brisk.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;

/** Finds the jars and class folders that the sources of a project are compiled with. */
final class ClassPaths {
  /** Types of dependencies of Maven 4 that hold processors, none of which is on the class path. */
  private static final Set<String> PROCESSOR_TYPES = Set.of("processor", "classpath-processor", "modular-processor");

  private final MavenSession session;
  private final ProjectDependenciesResolver dependencies;
  private final RepositorySystem repositories;

  ClassPaths(MavenSession session, ProjectDependenciesResolver dependencies, RepositorySystem repositories) {
    this.session = session;
    this.dependencies = dependencies;
    this.repositories = repositories;
  }

  /**
   * What a source set is compiled with.
   *
   * @param classes jars and class folders, in the project's order; for tests its own classes first
   * @param processors jars that are dependencies for the sake of their annotation processors, as Maven 4 has them
   * @param siblings source folders of projects of this build whose classes have not been made
   * @param missing dependencies that can't be had, such as {@code com.acme:lib:jar:1}
   */
  record Paths(List<Path> classes, List<Path> processors, List<Path> siblings, List<String> missing) {}

  Paths of(MavenProject project, SourceSet set) throws MojoExecutionException {
    Paths paths = new Paths(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (set == SourceSet.TESTS) paths.classes().add(SourceSet.MAIN.classes(project));
    for (Dependency dependency : resolved(project, set)) {
      Artifact artifact = dependency.getArtifact();
      String type = artifact.getProperty(ArtifactProperties.TYPE, artifact.getExtension());
      boolean onPath = Boolean.parseBoolean(artifact.getProperty(ArtifactProperties.CONSTITUTES_BUILD_PATH, "false"));
      if (!set.sees(dependency.getScope()) || !onPath && !PROCESSOR_TYPES.contains(type)) continue;
      if (artifact.getFile() == null) {
        addUnmade(artifact, paths);
      } else if (PROCESSOR_TYPES.contains(type)) {
        paths.processors().add(artifact.getFile().toPath());
      } else {
        paths.classes().add(artifact.getFile().toPath());
      }
    }
    return paths;
  }

  private List<Dependency> resolved(MavenProject project, SourceSet set) throws MojoExecutionException {
    DefaultDependencyResolutionRequest request = new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
    request.setResolutionFilter((node, parents) -> node.getDependency() == null || set.sees(node.getDependency().getScope()));
    try {
      return dependencies.resolve(request).getDependencies();
    } catch (DependencyResolutionException incomplete) {
      DependencyResolutionResult result = incomplete.getResult();
      if (result == null || !result.getCollectionErrors().isEmpty() || result.getDependencies().isEmpty()) {
        throw new MojoExecutionException("the dependencies of " + project.getArtifactId() + " can't be found: " + incomplete.getMessage(), incomplete);
      }
      return result.getDependencies();
    }
  }

  /** A project of this build whose classes the build has not made is read from its sources; all else is missing. */
  private void addUnmade(Artifact artifact, Paths paths) {
    MavenProject sibling = sibling(artifact);
    if (sibling == null) {
      paths.missing().add(artifact.toString());
      return;
    }
    SourceSet part = artifact.getClassifier().equals("tests") ? SourceSet.TESTS : SourceSet.MAIN;
    for (MavenProject each : List.of(sibling, executed(sibling))) {
      for (Path root : part.roots(each)) if (root.toFile().isDirectory() && !paths.siblings().contains(root)) paths.siblings().add(root);
    }
  }

  private MavenProject sibling(Artifact artifact) {
    for (MavenProject each : session.getProjects()) {
      if (each.getGroupId().equals(artifact.getGroupId()) && each.getArtifactId().equals(artifact.getArtifactId())
          && each.getVersion().equals(artifact.getBaseVersion())) return each;
    }
    return null;
  }

  /** The project as the build forked for it has left it, with the source folders that were added. */
  static MavenProject executed(MavenProject project) {
    return project.getExecutionProject() == null ? project : project.getExecutionProject();
  }

  /** The jars that the elements of {@code annotationProcessorPaths} name, with all they need. */
  List<Path> processors(MavenProject project, CompilerSettings settings) throws MojoExecutionException {
    List<Dependency> wanted = new ArrayList<>();
    for (Xpp3Dom path : settings.processorPaths()) wanted.add(processor(project, path));
    if (wanted.isEmpty()) return List.of();
    List<Dependency> managed = settings.managesProcessors() ? managed(project) : List.of();
    try {
      CollectRequest collected = new CollectRequest(wanted, managed, project.getRemoteProjectRepositories());
      List<ArtifactResult> results = repositories.resolveDependencies(session.getRepositorySession(), new DependencyRequest(collected, null)).getArtifactResults();
      Set<Path> jars = new LinkedHashSet<>();
      for (ArtifactResult each : results) jars.add(each.getArtifact().getFile().toPath());
      return List.copyOf(jars);
    } catch (org.eclipse.aether.resolution.DependencyResolutionException unknown) {
      throw new MojoExecutionException("the annotation processors of " + project.getArtifactId() + " can't be found: " + unknown.getMessage(), unknown);
    }
  }

  private Dependency processor(MavenProject project, Xpp3Dom path) throws MojoExecutionException {
    String group = value(path, "groupId", "");
    String name = value(path, "artifactId", "");
    String version = value(path, "version", null);
    String type = value(path, "type", "jar");
    String classifier = value(path, "classifier", "");
    if (version == null) version = managedVersion(project, group, name, type, classifier);
    if (version == null) {
      throw new MojoExecutionException("annotationProcessorPaths of " + project.getArtifactId() + " name " + group + ":" + name + " without a version");
    }
    List<Exclusion> exclusions = new ArrayList<>();
    Xpp3Dom excluded = path.getChild("exclusions");
    if (excluded != null) {
      for (Xpp3Dom each : excluded.getChildren()) exclusions.add(new Exclusion(value(each, "groupId", "*"), value(each, "artifactId", "*"), "*", "*"));
    }
    Artifact artifact = new DefaultArtifact(group, name, classifier, type.equals("jar") || type.equals("test-jar") ? "jar" : type, version);
    return new Dependency(artifact, "runtime", false, exclusions);
  }

  private static String value(Xpp3Dom element, String name, String otherwise) {
    Xpp3Dom child = element.getChild(name);
    return child == null || child.getValue() == null || child.getValue().isBlank() ? otherwise : child.getValue().strip();
  }

  private static String managedVersion(MavenProject project, String group, String name, String type, String classifier) {
    if (project.getDependencyManagement() == null) return null;
    for (org.apache.maven.model.Dependency each : project.getDependencyManagement().getDependencies()) {
      String own = each.getClassifier() == null ? "" : each.getClassifier();
      if (each.getGroupId().equals(group) && each.getArtifactId().equals(name) && each.getType().equals(type) && own.equals(classifier)) return each.getVersion();
    }
    return null;
  }

  private List<Dependency> managed(MavenProject project) {
    if (project.getDependencyManagement() == null) return List.of();
    return project.getDependencyManagement().getDependencies().stream()
        .map(each -> RepositoryUtils.toDependency(each, session.getRepositorySession().getArtifactTypeRegistry())).collect(Collectors.toList());
  }
}
