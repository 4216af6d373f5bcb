package dev.brisk.benchmarks;

import dev.brisk.api.LintRule;
import dev.brisk.api.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** A rule's slow and suggested form, as the rule describes them. */
public record RuleForms(String id, String theme, LintRule about) {

  /** The forms of all registered rules, by name. */
  public static List<RuleForms> all() {
    List<RuleForms> all = new ArrayList<>();
    for (Rule rule : ServiceLoader.load(Rule.class)) {
      String packageName = rule.getClass().getPackageName();
      LintRule about = rule.getClass().getAnnotation(LintRule.class);
      all.add(new RuleForms(rule.getClass().getSimpleName(), packageName.substring(packageName.lastIndexOf('.') + 1), about));
    }
    all.sort(Comparator.comparing(RuleForms::id));
    return all;
  }

  /** The package of the rule's benchmark. */
  public String packageName() {
    return "dev.brisk.benchmarks." + theme;
  }

  /** The simple name of the class that {@link #source} declares. */
  public String className() {
    return id + "Forms";
  }

  /** Whether a benchmark was written by hand, so that none need be made from the rule's text. */
  public boolean isHandWritten() {
    return RuleForms.class.getResource(theme + "/" + id + ".class") != null;
  }

  /** A class with both forms as methods {@code slow} and {@code fast}, word for word, beside what they need. */
  public String source() {
    return """
        package %s;

        import java.io.*;
        import java.math.*;
        import java.nio.charset.*;
        import java.time.*;
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        import java.util.function.*;
        import java.util.regex.*;
        import java.util.stream.*;

        public class %s {
        %s
          public %s slow(%s) throws Exception {
        %s
          }

          public %s fast(%s) throws Exception {
        %s
          }
        }
        """.formatted(packageName(), className(), about.setup().indent(2), about.returns(), about.given(), about.slow().indent(4).stripTrailing(),
        about.returns(), about.given(), about.fast().indent(4).stripTrailing());
  }
}
