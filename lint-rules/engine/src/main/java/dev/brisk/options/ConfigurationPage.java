package dev.brisk.options;

/** The page {@code docs/configuration.md}. */
public final class ConfigurationPage {
  private static final String INTRODUCTION =
      """
      # One file of options

      What a team has agreed on stands in the repository, in a file `brisk.properties`. The annotation processor, the compiler plugin, the Maven
      plugin and the command line read the same one: the nearest at or above the folder that holds all sources of the compilation, looked for as
      far as the root of the git work tree, or of the file system where there is none. One file counts; those above it are not read.

      ```properties
      # What counts everywhere.
      rules = -conditions
      severity = BoxedAccumulator:error
      fail = hot
      exclude = **/generated/**, /legacy
      baseline = brisk-baseline.txt

      # What counts for some paths.
      [src/main/java/**/parser/**]
      heat = hot
      rules = -strings

      [**/importer/**, **/batch/**]
      fail = never
      ```

      A line is a key and a value, with `=` or `:` between them; `#` and `!` begin a comment, `#` behind a value too, after a blank. A line that
      ends in `\\` goes on in the next one. The file is in UTF-8, with or without byte order mark, with line ends of any kind.

      ## Paths

      Paths begin at the folder of the file. [As on the command line](options.md#exclude) a pattern may begin at any folder below, unless it begins
      with `/`; and one that ends with the name of a folder covers all that lies below it. A pattern can't lead out of the folder. `list` and
      `baseline` begin there too. Sources outside are compared by their whole path.

      ## Sections

      `[pattern]`, or a list of them with commas, begins a section, which reaches to the next one. Its options hold for the source files that fit.
      Where several fit, later ones win over earlier ones. `rules` and `severity` say only what is different there: what they do not name is as before.

      ## What wins

      An option on the command line, among the compiler's arguments, in the plugin's block or in a property of the pom wins over the file: then
      neither the head of the file nor a section is asked for that option. `config=off` leaves the file alone, `config=PATH` takes another one.

      ## Mistakes

      are told with file, line and the nearest right word:

      ```text
      /work/shop/brisk.properties:7: no option is named 'exclud'; did you mean exclude
      /work/shop/brisk.properties:9: fail: no value is named 'hott'; did you mean hot
      ```

      The first is a warning. The second is an error, as for [options](options.md): a gate that a misspelling leaves open would go unnoticed. For the
      same reason a file that can't be read, is not in UTF-8, or has a section that is not closed is an error.

      Build tools that compile only what has changed do not know the file: after a change of it, build all. In Gradle,
      `tasks.withType(JavaCompile).configureEach { inputs.file(rootProject.file('brisk.properties')) }` says so once.

      ## Options

      """;

  private ConfigurationPage() {}

  /** The whole page as Markdown, lines ended by a line feed. */
  public static String markdown() {
    StringBuilder page = new StringBuilder(8192);
    page.append(INTRODUCTION);
    page.append("| option | what it decides | such as | in sections |\n|---|---|---|---|\n");
    for (OptionSpec option : OptionSpec.values()) {
      if (!option.isInFiles()) continue;
      page.append("| [`").append(option.key()).append("`](options.md#").append(option.key()).append(") | ").append(option.summary()).append(" | `");
      page.append(option.key()).append(" = ").append(option.example()).append("` | ").append(option.isInSections() ? "yes" : "no").append(" |\n");
    }
    return page.toString();
  }
}
