package dev.brisk.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.plexus.languages.java.jpms.LocationManager;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsRequest;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsResult;

/**
 * Which jars a module sees as modules, told apart as Maven's compiler plugin does it: those that its description needs, and those that these need.
 *
 * @param modules for the module path
 * @param classes the others
 */
record ModulePath(List<Path> modules, List<Path> classes) {

  /** @param description the {@code module-info.java} */
  static ModulePath of(Path description, List<Path> jars) throws IOException {
    List<File> files = new ArrayList<>();
    for (Path jar : jars) files.add(jar.toFile());
    ResolvePathsResult<File> result = new LocationManager().resolvePaths(
        ResolvePathsRequest.ofFiles(files).setIncludeStatic(true).setMainModuleDescriptor(description.toFile()));
    List<Path> modules = new ArrayList<>();
    for (File each : result.getModulepathElements().keySet()) modules.add(each.toPath());
    List<Path> classes = new ArrayList<>();
    for (File each : result.getClasspathElements()) classes.add(each.toPath());
    return new ModulePath(modules, classes);
  }
}
