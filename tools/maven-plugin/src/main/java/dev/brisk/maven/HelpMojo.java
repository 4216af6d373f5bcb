package dev.brisk.maven;

import dev.brisk.options.OptionSpec;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Tells which goals and options there are; <code>-Dbrisk.option=rules</code> tells all about one option. */
@Mojo(name = "help", threadSafe = true, requiresProject = false, aggregator = true)
public final class HelpMojo extends AbstractMojo {
  /** Of a line, as terminals have it beside Maven's own marks. */
  private static final int WIDTH = 110;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** Name of the option to tell all about. */
  @Parameter(property = "brisk.option")
  private String option;

  @Override
  public void execute() {
    if (option == null) all();
    else for (OptionSpec each : OptionSpec.values()) if (each.key().equals(option) || each.processorKey().equals(option)) one(each);
  }

  private void all() {
    getLog().info("brisk " + plugin.getVersion() + ": finds slow Java in Maven projects, with no change to their poms");
    getLog().info("");
    List<MojoDescriptor> goals = plugin.getMojos().stream().filter(each -> !each.getGoal().equals("begin")).sorted(Comparator.comparing(MojoDescriptor::getGoal)).toList();
    for (MojoDescriptor each : goals) tell("brisk:" + each.getGoal(), plain(each.getDescription()));
    getLog().info("");
    getLog().info("Options, each a property of the command line or of a pom:");
    getLog().info("");
    tell("-Dbrisk.skip", "whether projects are left alone (true, false; usually false)");
    tell("-Dbrisk.since", "of check and report: a commit; only what lies on lines changed since then, or was not found then, is told");
    tell("-Dbrisk.lowerBudget", "of check and report: whether the file of brisk.budget is lowered to what modules have now (true, false; usually false)");
    tell("-Dbrisk.apply", "of fix: whether it changes the files (true, false; usually false)");
    tell("-Dbrisk.allowDirty", "of fix: whether it changes them even if git could not give them back as they are (true, false; usually false)");
    for (OptionSpec each : OptionSpec.values()) {
      tell("-D" + each.processorKey(), plain(each.summary()) + " (" + plain(each.allowed()) + "; usually " + plain(each.usually()) + ")");
    }
  }

  private void one(OptionSpec spec) {
    getLog().info("-D" + spec.processorKey() + ": " + spec.summary());
    getLog().info("allowed: " + plain(spec.allowed()) + "; usually " + plain(spec.usually()) + "; such as " + spec.example());
    for (String line : spec.detail().split("\n")) getLog().info(line);
  }

  /** In two columns. */
  private void tell(String name, String text) {
    StringBuilder line = new StringBuilder(String.format("  %-19s", name));
    for (String word : text.split(" ")) {
      if (line.length() + word.length() >= WIDTH) {
        getLog().info(line);
        line = new StringBuilder(" ".repeat(21));
      }
      line.append(' ').append(word);
    }
    getLog().info(line);
  }

  /** Without marks of HTML and Markdown. */
  private static String plain(String text) {
    return text == null ? "" : text.replaceAll("</?code>|`|\\[|]\\([^)]*\\)", "").replaceAll("\\s+", " ");
  }
}
