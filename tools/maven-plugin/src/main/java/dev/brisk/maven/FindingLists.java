package dev.brisk.maven;

import dev.brisk.api.Severity;
import dev.brisk.engine.Evidence;
import dev.brisk.engine.LoadedRule;
import dev.brisk.engine.RuleSet;
import dev.brisk.report.FindingList;
import dev.brisk.report.RuleInfo;
import dev.brisk.tools.analysis.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes findings as SARIF files, the same as the processor writes beside the classes. */
final class FindingLists {
  private final String version;
  private final List<RuleInfo> rules = new ArrayList<>();

  FindingLists(String version) {
    this.version = version;
    ClassLoader loader = RuleSet.class.getClassLoader();
    Evidence evidence = Evidence.read(loader);
    for (LoadedRule rule : RuleSet.load(loader, problem -> {}).all()) {
      Severity severity = rule.isOnByDefault() ? Severity.WARNING : Severity.OFF;
      rules.add(new RuleInfo(rule.id(), rule.theme().key(), rule.summary(), "", severity, evidence.known(rule.id())));
    }
  }

  /**
   * Writes a list and replaces the former one: an analysis sees all there is.
   *
   * @param base the folder that the files of the findings are named from
   * @return null, or one line that says why there is no list
   */
  String write(Path list, Path base, List<Finding> findings) {
    try {
      Files.deleteIfExists(list);
    } catch (IOException stays) {
      return "the list of findings could not be written to " + list + ": " + stays;
    }
    List<dev.brisk.api.Finding> told = findings.stream().map(Finding::told).toList();
    return new FindingList(list, base, version, rules).write(List.of(), told);
  }
}
