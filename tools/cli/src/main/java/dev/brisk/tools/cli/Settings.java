package dev.brisk.tools.cli;

import dev.brisk.options.OptionSpec;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Configuration;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What {@code check} and {@code fix} are told about the sources and about Brisk. */
final class Settings {
  /** The command decides these itself. */
  private static final Set<OptionSpec> NOT_OFFERED = EnumSet.of(OptionSpec.LIST, OptionSpec.REPORT, OptionSpec.BASELINE, OptionSpec.BUDGET);

  private final boolean sourcesNeeded;
  private List<Path> sources = new ArrayList<>();

  @Option(names = {"-cp", "--classpath", "--class-path"}, paramLabel = "PATH", description = "Class path of the sources; DIR/* stands for the jars in a folder.")
  private String classPath;

  @Option(names = {"-p", "--module-path"}, paramLabel = "PATH", description = "Module path of the sources. Without one all belongs to the unnamed module.")
  private String modulePath;

  @Option(names = "--processor-path", paramLabel = "PATH", description = "Annotation processors that the sources need, such as Lombok. Without any none runs.")
  private String processorPath;

  @Option(names = "--release", paramLabel = "N", description = "The Java that the sources are for. Default: the one that runs this command.")
  private int release;

  @Option(names = "--encoding", paramLabel = "NAME", defaultValue = "UTF-8", description = "Encoding of the sources. Default: ${DEFAULT-VALUE}.")
  private Charset encoding = StandardCharsets.UTF_8;

  @Option(names = "--javac", paramLabel = "ARG", description = "One more argument for the compiler, such as --javac=--enable-preview. Can be repeated.")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--seen", paramLabel = "SRC", description = "Sources whose types count and of which nothing is told, such as generated ones. Can be repeated.")
  private List<Path> seen = new ArrayList<>();

  @Option(names = "--base", paramLabel = "DIR", description = "The folder that paths in the output begin at. Default: the current one.")
  private Path base;

  private final Map<String, String> options = new TreeMap<>();

  /** Of a command that takes sources only. */
  Settings() {
    this(true);
  }

  /** @param sourcesNeeded false for a command whose first parameter is its own, and which can do without sources */
  Settings(boolean sourcesNeeded) {
    this.sourcesNeeded = sourcesNeeded;
  }

  /** Offers sources, and each option of the linter that the command doesn't decide itself. */
  void offerOptions(CommandSpec spec) {
    spec.addPositional(CommandLine.Model.PositionalParamSpec.builder().paramLabel("SRC").index(sourcesNeeded ? "0..*" : "1..*").arity(sourcesNeeded ? "1..*" : "0..*")
        .required(sourcesNeeded).type(List.class).auxiliaryTypes(Path.class)
        .description(sourcesNeeded ? "Folders, .java files and jars of sources." : "Folders, .java files and jars of sources, for FILE:LINE. Default: the folder that the file's package begins in.")
        .setter(new CommandLine.Model.ISetter() {
          @Override
          @SuppressWarnings("unchecked")
          public <T> T set(T value) {
            sources = value == null ? new ArrayList<>() : (List<Path>) value;
            return value;
          }
        }).build());
    for (OptionSpec each : OptionSpec.values()) {
      if (NOT_OFFERED.contains(each)) continue;
      spec.addOption(CommandLine.Model.OptionSpec.builder("--" + each.key()).type(String.class).paramLabel(each.isChoice() ? each.allowed().replace(", ", "|") : each == OptionSpec.CONFIG ? "FILE|off" : each == OptionSpec.PAGES ? "URI" : "LIST")
          .completionCandidates(each.isChoice() ? List.of(each.allowed().split(", ")) : List.of())
          .description(sentence(plain(each.summary())) + (each.isChoice() ? "" : " Such as " + each.example() + '.') + " Default: " + plain(each.usually()) + '.')
          .setter(new CommandLine.Model.ISetter() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T set(T value) {
              return (T) (value == null ? options.remove(each.key()) : options.put(each.key(), (String) value));
            }
          }).build());
    }
  }

  /** Without marks of Markdown. */
  private static String plain(String text) {
    return text.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("`", "");
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + '.';
  }

  /** Brisk's own options, with the file that holds for the sources; what is in the way of finding it is told to the screen. */
  Configuration configuration(Compilation compilation, Screen screen) {
    Configuration configuration = Configuration.of(options, compilation.sources());
    for (String each : configuration.problems()) screen.err().println("brisk: " + each);
    return configuration;
  }

  /** The sources as they were named. */
  List<String> words() {
    return sources.stream().map(Path::toString).toList();
  }

  Charset encoding() {
    return encoding;
  }

  /** A path as messages name it: from where paths begin, if it lies there; null for null. */
  Path named(Path path) throws UnusableException {
    return path != null && path.startsWith(base()) ? base().relativize(path) : path;
  }

  /** Where paths begin. */
  Path base() throws UnusableException {
    if (base == null) return Path.of("").toAbsolutePath();
    if (!Files.isDirectory(base)) throw new UnusableException("--base: no such folder: " + base);
    return base.toAbsolutePath().normalize();
  }

  /** What is to be analysed for the sake of one line. */
  Compilation compilation(ExplainedLine line, Screen screen) throws UnusableException {
    if (sources.isEmpty()) sources = List.of(line.root());
    else if (sources.stream().noneMatch(source -> line.path().startsWith(source.toAbsolutePath().normalize()))) {
      throw new UnusableException(line.path() + " lies in none of the sources that are named");
    }
    return compilation(screen);
  }

  /** What is to be analysed; entries of paths that are not there are told to the screen. */
  Compilation compilation(Screen screen) throws UnusableException {
    int newest = Runtime.version().feature();
    if (release != 0 && (release < 7 || release > newest)) throw new UnusableException("--release: this Java knows 7 to " + newest + ", not " + release);
    return Compilation.of(sources.size() == 1 ? sources.get(0).toString() : "the sources", base(), sources)
        .withPaths(path("--classpath", classPath, screen), path("--module-path", modulePath, screen), path("--processor-path", processorPath, screen))
        .withSeen(seen)
        .withJava(release, encoding, arguments);
  }

  private static List<Path> path(String option, String text, Screen screen) throws UnusableException {
    List<Path> entries = new ArrayList<>();
    if (text == null) return entries;
    for (String entry : text.split(File.pathSeparator)) {
      if (entry.isBlank()) continue;
      try {
        if (entry.equals("*") || entry.endsWith("/*") || entry.endsWith(File.separator + "*")) addJars(option, Path.of(entry.equals("*") ? "" : entry.substring(0, entry.length() - 2)), entries);
        else if (Files.exists(Path.of(entry))) entries.add(Path.of(entry));
        else screen.err().println("brisk: " + option + ": no such file, left out: " + entry);
      } catch (InvalidPathException e) {
        throw new UnusableException(option + ": not a path: " + entry);
      }
    }
    return entries;
  }

  private static void addJars(String option, Path folder, List<Path> entries) throws UnusableException {
    try (Stream<Path> files = Files.list(folder.toAbsolutePath())) {
      files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(entries::add);
    } catch (IOException e) {
      throw new UnusableException(option + ": no such folder: " + folder);
    }
  }
}
