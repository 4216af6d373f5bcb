package dev.brisk.tools.analysis;

import dev.brisk.options.ConfigFile;
import dev.brisk.options.ConfigSearch;
import dev.brisk.options.OptionSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was said of Brisk's options, and the file of the repository, which counts where nothing was said. */
public final class Configuration {
  private final Map<String, String> options = new TreeMap<>();
  private final ConfigFile file;
  private final List<String> problems = new ArrayList<>();

  private Configuration(Map<String, String> said, List<Path> sources) {
    said.forEach((key, value) -> options.put(key.startsWith(OptionSpec.PREFIX) ? key : OptionSpec.PREFIX + key, value));
    String named = options.get(OptionSpec.CONFIG.processorKey());
    if ("off".equalsIgnoreCase(named)) file = null;
    else file = named != null && !named.isBlank() ? ConfigSearch.named(named.strip()) : ConfigSearch.above(folderOf(sources), problems::add);
    options.put(OptionSpec.CONFIG.processorKey(), file == null ? "off" : file.path());
  }

  /**
   * Looks for the file.
   *
   * @param said options by their keys, with the prefix or without
   * @param sources folders and files; the nearest file at or above the folder that holds all of them counts
   */
  public static Configuration of(Map<String, String> said, List<Path> sources) {
    return new Configuration(said, sources);
  }

  private static Path folderOf(List<Path> sources) {
    Path common = null;
    for (Path each : sources) {
      Path source = each.toAbsolutePath().normalize();
      if (source.getFileName() != null && source.getFileName().toString().matches(".*\\.(java|jar|zip)")) source = source.getParent();
      if (common == null) common = source;
      while (common != null && !source.startsWith(common)) common = common.getParent();
    }
    return common;
  }

  /** What an {@link Analysis} is to be told: it reads no other file. */
  public Map<String, String> options() {
    return Map.copyOf(options);
  }

  /** What holds of an option for all paths, as it is written; null if nobody says anything. */
  public String value(OptionSpec option) {
    String said = options.get(option.processorKey());
    return said != null || file == null ? said : file.value(option);
  }

  /** Whether test sources are looked at, all or some. */
  public boolean tests() {
    String said = options.get(OptionSpec.TESTS.processorKey());
    return said != null ? said.equalsIgnoreCase("on") : file != null && file.saysAnywhere(OptionSpec.TESTS, "on");
  }

  /** A path that an option names: if it was said, from {@code here} on, if the file says it, from its folder; null if nobody does. */
  public Path path(OptionSpec option, Path here) {
    String said = options.get(option.processorKey());
    if (said != null) return said.isBlank() || said.strip().equalsIgnoreCase("off") ? null : here.resolve(said.strip()).normalize();
    String ofFile = file == null ? null : file.value(option);
    return ofFile == null || ofFile.equalsIgnoreCase("off") ? null : Path.of(file.resolve(ofFile));
  }

  /** What is in the way of finding the file, a line each. */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}
