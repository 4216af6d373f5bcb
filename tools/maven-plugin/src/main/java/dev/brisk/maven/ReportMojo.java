package dev.brisk.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** The same as <code>check</code>, and never fails a build for what it finds: for the page, <code>target/brisk/index.html</code> where the build was started. */
@Mojo(name = "report", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES, lifecycle = "brisk")
public final class ReportMojo extends CheckingMojo {
  @Override
  boolean fails() {
    return false;
  }
}
