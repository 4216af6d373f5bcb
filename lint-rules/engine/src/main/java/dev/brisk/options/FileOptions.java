package dev.brisk.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What a file says where the command line is silent. Mistakes in what the command line overrules are told all the same. */
final class FileOptions {
  private final ConfigFile file;
  private final Set<String> overruled;
  private final Supplier<OptionsParser> parsers;
  private final Layer head;
  private final List<PathOptions.Section> sections = new ArrayList<>();

  /** @param overruled keys that the command line has */
  FileOptions(ConfigFile file, Set<String> overruled, Supplier<OptionsParser> parsers) {
    this.file = file;
    this.overruled = overruled;
    this.parsers = parsers;
    for (ConfigFile.Mistake each : file.mistakes()) parsers.get().tell(file, each);
    head = read(file.entries(), false);
    for (ConfigFile.Section each : file.sections()) {
      Layer said = read(each.entries(), true);
      if (each.isUsable()) sections.add(new PathOptions.Section(patterns(each), said));
    }
  }

  private Layer read(List<ConfigFile.Entry> entries, boolean inSection) {
    OptionsParser parser = parsers.get();
    for (ConfigFile.Entry each : entries) {
      String key = each.key().startsWith(OptionSpec.PREFIX) ? each.key().substring(OptionSpec.PREFIX.length()) : each.key();
      (overruled.contains(key) ? parsers.get() : parser).take(file, each, inSection);
    }
    return parser.said();
  }

  private List<Glob> patterns(ConfigFile.Section section) {
    List<Glob> patterns = new ArrayList<>();
    int from = 0;
    for (int comma; from <= section.patterns().length(); from = comma + 1) {
      comma = section.patterns().indexOf(',', from);
      if (comma < 0) comma = section.patterns().length();
      String pattern = section.patterns().substring(from, comma).strip();
      if (Glob.leadsOut(pattern)) parsers.get().tell(file, new ConfigFile.Mistake(section.line(), OptionsParser.LEADS_OUT.formatted(OptionsParser.shown(pattern)), true));
      else if (!pattern.isEmpty()) patterns.add(Glob.below(pattern));
    }
    return patterns;
  }

  /** What holds for all paths. */
  Layer head() {
    return head;
  }

  /** What it says of paths, from its folder on. */
  PathOptions paths() {
    return new PathOptions(file.folder(), head.excludesBelow, sections, null);
  }
}
