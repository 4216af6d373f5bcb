package dev.brisk.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** Measures rules on the JDK that runs this and writes what came out. {@code -Drule=A,B} chooses rules; the plan has properties too. */
public final class Measure {
  private Measure() {}

  public static void main(String[] args) throws IOException, ClassNotFoundException, InterruptedException {
    List<RuleForms> rules = RuleForms.all();
    List<RuleForms> chosen = chosen(rules, System.getProperty("rule", "all"));
    Workbench workbench = new Workbench(Repository.root().resolve("benchmarks/target/benchmarks"));
    workbench.compileForms(chosen);
    workbench.compileBenchmarks(chosen);
    List<EvidenceRow> measured = EvidenceRow.of(Rounds.run(workbench, Plan.asked(), chosen));
    EvidenceFile.merge(measured, rules.stream().map(RuleForms::id).toList());
    Files.writeString(EvidencePage.path(), EvidencePage.markdown(rules, EvidenceFile.read()));
    measured.forEach(row -> System.out.println(row.line()));
  }

  private static List<RuleForms> chosen(List<RuleForms> rules, String names) {
    if (names.equals("all")) return rules;
    List<String> asked = Arrays.asList(names.split(","));
    List<RuleForms> chosen = rules.stream().filter(rule -> asked.contains(rule.id())).toList();
    if (chosen.size() != asked.size()) throw new IllegalArgumentException("not all of these are rules: " + names);
    return chosen;
  }
}
