package dev.brisk.options;

import java.util.ArrayList;
import java.util.List;

/** The page {@code docs/options.md}. */
public final class OptionsPage {
  private static final String INTRODUCTION =
      """
      # Options

      An option is a key and a value. The compiler plugin takes options behind its name, separated by spaces; the annotation
      processor takes each as an argument of its own; the Maven plugin as a property, the command line as an option, and the file
      [`brisk.properties`](configuration.md) on a line of its own, for all of them. All know the same options and check them the same way:

      ```
      -Xplugin:Brisk heat=warm fail=hot
      -Abrisk.heat=warm -Abrisk.fail=hot
      -Dbrisk.heat=warm -Dbrisk.fail=hot
      --heat=warm --fail=hot
      ```

      The plugin's options are one argument of the compiler together with its name, so build tools need them in one piece, and no
      value may hold a space. The plugin takes the processor's keys too. If the plugin is given a key twice, lists add up, and of
      other values the last one counts. A word that Brisk doesn't know gets one message that names it, and all else counts.

      The message is a warning. About an option that says whether a build fails (`GATES`), or the name of one, it is
      an error: a gate that a misspelling leaves open would go unnoticed.

      """;

  private OptionsPage() {}

  /** The whole page as Markdown, lines ended by a line feed. */
  public static String markdown() {
    StringBuilder page = new StringBuilder(8192);
    page.append(INTRODUCTION.replace("GATES", String.join("`, `", gates())));
    page.append("| option | what it decides | values | default |\n|---|---|---|---|\n");
    for (OptionSpec option : OptionSpec.values()) row(page, option);
    for (OptionSpec option : OptionSpec.values()) section(page, option);
    return page.toString();
  }

  private static List<String> gates() {
    List<String> keys = new ArrayList<>();
    for (OptionSpec option : OptionSpec.values()) {
      if (option.isGate()) keys.add(option.key());
    }
    return keys;
  }

  private static void row(StringBuilder page, OptionSpec option) {
    page.append("| [`").append(option.key()).append("`](#").append(option.key()).append(") | ").append(option.summary());
    page.append(" | ").append(values(option)).append(" | ").append(usual(option)).append(" |\n");
  }

  private static String values(OptionSpec option) {
    return option.isChoice() ? "`" + String.join("`, `", option.choices()) + "`" : option.allowed();
  }

  private static String usual(OptionSpec option) {
    return option.isChoice() ? "`" + option.usually() + "`" : option.usually();
  }

  private static void section(StringBuilder page, OptionSpec option) {
    page.append("\n## ").append(option.key()).append("\n\n").append(option.detail()).append("\n\n```\n");
    page.append("-Xplugin:Brisk ").append(option.key()).append('=').append(option.example()).append('\n');
    page.append("-A").append(option.processorKey()).append('=').append(option.example()).append('\n');
    if (option.isInFiles()) page.append(option.key()).append(" = ").append(option.example()).append("          # in brisk.properties\n");
    page.append("```\n");
  }
}
