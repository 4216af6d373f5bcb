package dev.brisk.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** The same as <code>check</code> for builds that bind it to a phase: does not run the phases before it once more. */
@Mojo(name = "check-no-fork", threadSafe = true, defaultPhase = LifecyclePhase.VERIFY)
public final class CheckNoForkMojo extends CheckingMojo {
  @Override
  boolean fails() {
    return true;
  }
}
