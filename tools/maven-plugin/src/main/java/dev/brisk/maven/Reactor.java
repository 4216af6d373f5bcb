package dev.brisk.maven;

import dev.brisk.api.Severity;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.report.Report;
import dev.brisk.tools.report.ReportFormat;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/** What all projects of one build had, for the lines at its end. Projects may come from several threads. */
final class Reactor {
  private final Path root;
  private final Log log;
  private final Set<String> awaited = new HashSet<>();
  private final Map<String, Module> modules = new LinkedHashMap<>();
  private final Set<String> said = new HashSet<>();
  private final ModuleBudgets budgets = new ModuleBudgets();
  private FindingLists lists;
  private final String version;
  private final String title;
  private boolean asked;
  private boolean skipped;
  private boolean closed;

  /**
   * What was found in a project.
   *
   * @param name for messages
   * @param files how many files were looked at
   * @param findings with files named from the root of the build on
   * @param fails how many of them fail the build
   * @param list where they are listed; null for nowhere
   * @param listing the same and what was accepted, as lists have it
   * @param trend what became of its part of a baseline; null without one
   * @param nanos what it took
   */
  record Module(String name, int files, List<Finding> findings, int fails, Path list, Listing listing, Report.Trend trend, long nanos) {}

  private Reactor(MavenSession session, MojoExecution execution, Log log) {
    this.version = execution.getVersion();
    // Not the folder's: other machines have others.
    this.title = session.getTopLevelProject().getArtifactId();
    this.asked = execution.getSource() == MojoExecution.Source.CLI;
    this.root = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    this.log = log;
    for (MavenProject each : session.getProjects()) awaited.add(each.getId());
    listen(session);
  }

  /** The one of this build. */
  static Reactor of(MavenSession session, MojoExecution execution, Log log) {
    SessionData data = session.getRepositorySession().getData();
    synchronized (data) {
      Object known = data.get(Reactor.class);
      if (known instanceof Reactor reactor) return reactor;
      Reactor reactor = new Reactor(session, execution, log);
      data.set(Reactor.class, reactor);
      return reactor;
    }
  }

  /** Builds that end early, because something else fails, have their lines too. */
  private void listen(MavenSession session) {
    ExecutionListener told = session.getRequest().getExecutionListener();
    if (told == null) return;
    session.getRequest().setExecutionListener((ExecutionListener) Proxy.newProxyInstance(Reactor.class.getClassLoader(), new Class<?>[] {ExecutionListener.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("sessionEnded")) ended(session);
          try {
            return method.invoke(told, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        }));
  }

  private synchronized void ended(MavenSession session) {
    close();
    if (!session.getResult().hasExceptions() || awaited.isEmpty() || !asked) return;
    String advice = new EarlyEnd(session, "dev.brisk:brisk-maven-plugin:" + version).advice();
    log.info("brisk: " + count(awaited.size(), "project") + " could not be looked at, " + advice);
  }

  /** Notes that phases run for the sake of a goal. */
  synchronized void begin() {
    asked = true;
  }

  /** Whether this was not said before in this build. */
  synchronized boolean isNew(String text) {
    return said.add(text);
  }

  /** The writer of lists. */
  synchronized FindingLists lists() {
    if (lists == null) lists = new FindingLists(version);
    return lists;
  }

  /** How many findings modules may have. */
  ModuleBudgets budgets() {
    return budgets;
  }

  /** The folder that the build was started in. */
  Path root() {
    return root;
  }

  /**
   * Takes in what a project had.
   *
   * @param module null for one without sources
   * @return whether it was the last one
   */
  synchronized boolean add(MavenProject project, Module module) {
    if (module != null) modules.put(project.getId(), module);
    awaited.remove(project.getId());
    return awaited.isEmpty();
  }

  /** Notes that a project is to be left alone. */
  synchronized void skip() {
    skipped = true;
  }

  /** How many findings fail the build. */
  synchronized int fails() {
    int fails = 0;
    for (Module each : modules.values()) fails += each.fails();
    return fails;
  }

  /** Says once what all projects had. */
  synchronized void close() {
    if (closed) return;
    closed = awaited.isEmpty() || !modules.isEmpty();
    if (modules.isEmpty()) {
      if (closed) log.info("brisk: nothing was looked at: " + (skipped ? "brisk.skip is set" : "no project of this build has Java sources that it compiles"));
      return;
    }
    List<Module> all = new ArrayList<>(modules.values());
    List<Finding> findings = new ArrayList<>();
    int files = 0;
    long nanos = 0;
    for (Module each : all) {
      findings.addAll(each.findings());
      files += each.files();
      nanos += each.nanos();
    }
    log.info("brisk: " + count(all.size(), "module") + ", " + count(files, "file") + ", " + count(findings.size(), "finding") + bySeverity(findings)
        + ", looked at in " + Math.max(1, Math.round(nanos / 1e9)) + " s");
    if (!findings.isEmpty()) {
      log.info("  by rule: " + byRule(findings));
      if (all.size() > 1) log.info("  by module: " + byModule(all));
    }
    Listing together = new Listing(root);
    for (Module each : all) together.add(each.listing());
    String place = place(all, together);
    if (place != null) log.info("  all of them in " + place);
    String page = page(all, together);
    if (page != null) log.info("  to be read in " + page);
  }

  private String page(List<Module> all, Listing listing) {
    Report.Trend trend = null;
    for (Module each : all) if (each.trend() != null) trend = new Report.Trend(each.trend().name(), each.trend().gone() + (trend == null ? 0 : trend.gone()));
    Path page = root.resolve("target").resolve("brisk").resolve("index.html");
    String problem = lists().write(ReportFormat.HTML, page, title, listing, trend);
    if (problem == null) return shown(page);
    log.warn("brisk: " + problem);
    return null;
  }

  private String place(List<Module> all, Listing listing) {
    List<Module> listed = all.stream().filter(each -> each.list() != null).toList();
    if (listed.isEmpty() || lists == null) return null;
    Path first = listed.get(0).list();
    // What a build of one module has beside its classes is all there is.
    if (all.size() == 1 && first.startsWith(root.resolve("target"))) return shown(first);
    Path together = root.resolve("target").resolve("brisk").resolve("findings.sarif");
    String problem = lists.write(ReportFormat.SARIF, together, "", listing, null);
    if (problem == null) return shown(together);
    log.warn("brisk: " + problem);
    return null;
  }

  private String shown(Path path) {
    return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
  }

  private static String bySeverity(List<Finding> findings) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      long number = findings.stream().filter(each -> each.told().severity() == severity).count();
      if (number > 0) parts.add(count((int) number, severity.name().toLowerCase(Locale.ROOT)));
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private static String byRule(List<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding each : findings) counts.merge(each.told().rule(), 1, Integer::sum);
    return list(counts);
  }

  private static String byModule(List<Module> modules) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Module each : modules) if (!each.findings().isEmpty()) counts.merge(each.name(), each.findings().size(), Integer::sum);
    return list(counts);
  }

  /** The largest first. */
  private static String list(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()));
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Integer> each : sorted) parts.add(each.getKey() + ' ' + each.getValue());
    return String.join(", ", parts);
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
