package dev.brisk.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Looks at all sources of the projects of a build and fails as the options say: findings of severity <code>error</code> fail it. Needs nothing in any pom. Runs
 * the phases of the build as far as <code>process-classes</code> first, so that projects see the classes of each other and generated sources are there.
 */
@Mojo(name = "check", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES, lifecycle = "brisk")
public final class CheckMojo extends CheckingMojo {
  @Override
  boolean fails() {
    return true;
  }
}
