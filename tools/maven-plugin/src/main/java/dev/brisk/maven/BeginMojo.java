package dev.brisk.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Runs at the beginning of the phases that other goals run first, and is not there to be called: checks of the build's own, which an analysis can do without,
 * are switched off for these phases alone, and if the phases fail, a line will say what can be done.
 */
@Mojo(name = "begin", threadSafe = true)
public final class BeginMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    org.apache.maven.plugin.Mojo first = FirstRealm.inPlaceOf(this, session);
    if (first == this) begin();
    else first.execute();
  }

  private void begin() {
    Reactor.of(session, execution, getLog()).begin();
    // The project of these phases is a copy: what other phases of this build see stays as it is. What the command line says wins.
    for (Gate each : Gate.all()) if (each.isNeverNeeded()) project.getProperties().setProperty(each.property(), "true");
  }
}
