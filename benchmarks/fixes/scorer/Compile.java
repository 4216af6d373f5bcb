import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.comp.Todo;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles single files, each in a javac task of its own against the sources around it, all inside one JVM.
 *
 * <pre>java --add-exports jdk.compiler/com.sun.tools.javac.{api,comp,tree,util}=ALL-UNNAMED Compile [javac options...]
 * </pre>
 *
 * Reads a line a job, tab-separated: id, the file, then its own javac options (-encoding, -d, -cp, --release ...);
 * behind "--" other files, to be parsed and entered with it. These and the siblings that javac pulls from the source path
 * are never attributed (save superclasses): they are dropped from javac's queue, as -implicit:none does when no plugin
 * listens. So a linter analyses one file, and what does not compile in its siblings' bodies does no harm.
 *
 * <p>One line a diagnostic in the file itself, tab-separated: "D", id, line, kind, message (warnings and notes) or what a
 * plugin printed itself in javac's form. One line a job: "J", id, milliseconds, errors in the file, errors elsewhere,
 * first error (the file's own first).
 *
 * <p>System properties: threads (2); processors, a processor path loaded once for all jobs instead of -processorpath.
 */
public final class Compile {
    private static final Pattern PRINTED = Pattern.compile("^(.*?\\.java):(\\d+):(?:\\d+:)?\\s*(\\w+):\\s*(.*)$");

    public static void main(String[] args) throws Exception {
        BlockingQueue<String> jobs = new LinkedBlockingQueue<>();
        List<String> common = new ArrayList<>(List.of("-implicit:none", "-Xprefer:source", "-Xmaxwarns", "100000",
                "-Xmaxerrs", "1000"));
        common.addAll(List.of(args));
        ClassLoader processors = loader(System.getProperty("processors"));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int threads = Integer.getInteger("threads", 2);
        for (int i = 0; i < threads; i++) {
            new Thread(null, () -> {
                for (String job = next(jobs); !job.isEmpty(); job = next(jobs)) {
                    String text = compile(job.split("\t"), common, processors);
                    synchronized (out) {
                        out.print(text);
                        out.flush();
                    }
                }
            }, "worker-" + i, 64 << 20).start();
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String job = in.readLine(); job != null; job = in.readLine()) {
            jobs.add(job);
        }
        for (int i = 0; i < threads; i++) {
            jobs.add("");
        }
    }

    private static String next(BlockingQueue<String> jobs) {
        try {
            return jobs.take();
        } catch (InterruptedException e) {
            return "";
        }
    }

    private static ClassLoader loader(String path) throws MalformedURLException {
        if (path == null) {
            return null;
        }
        List<URL> urls = new ArrayList<>();
        for (String part : path.split(File.pathSeparator)) {
            urls.add(Path.of(part).toUri().toURL());
        }
        // Wrapped, because javac closes a closeable loader at the end of each task.
        return new ClassLoader(new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getSystemClassLoader())) { };
    }

    private static String compile(String[] job, List<String> common, ClassLoader processors) {
        long start = System.nanoTime();
        StringBuilder text = new StringBuilder();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StringWriter printed = new StringWriter();
        Path file = Path.of(job[1]);
        String crash = null;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> cells = List.of(job).subList(2, job.length);
        int end = cells.contains("--") ? cells.indexOf("--") : cells.size();
        Charset charset = Charset.forName(cells.get(cells.indexOf("-encoding") + 1));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, charset)) {
            List<String> options = new ArrayList<>(common);
            options.addAll(cells.subList(0, end));
            Set<String> names = new LinkedHashSet<>(List.of(job[1]));
            names.addAll(cells.subList(Math.min(end + 1, cells.size()), cells.size()));
            JavacTask task = (JavacTask) compiler.getTask(new PrintWriter(printed),
                    processors == null ? files : new Shared(files, processors), found, options, null,
                    files.getJavaFileObjects(names.toArray(new String[0])));
            task.addTaskListener(new DropSiblings(Todo.instance(((BasicJavacTask) task).getContext()), file));
            task.call();
        } catch (Throwable e) {
            crash = "crash: " + (e.getCause() == null ? e : e.getCause());
        }
        int own = 0;
        int other = crash == null ? 0 : 1;
        String firstOwn = null;
        String firstOther = crash;
        for (Diagnostic<? extends JavaFileObject> d : found.getDiagnostics()) {
            boolean mine = d.getSource() != null && isFile(d.getSource(), file);
            String message = oneLine(d.getMessage(Locale.ROOT));
            if (d.getKind() != Diagnostic.Kind.ERROR) {
                if (mine) {
                    text.append("D\t").append(job[0]).append('\t').append(d.getLineNumber()).append('\t')
                            .append(d.getKind()).append('\t').append(message).append('\n');
                }
                continue;
            }
            String where = (d.getSource() == null ? "-" : Path.of(d.getSource().toUri()).getFileName().toString())
                    + ":" + d.getLineNumber() + ": " + message;
            if (mine) {
                own++;
                firstOwn = firstOwn == null ? where : firstOwn;
            } else {
                other++;
                firstOther = firstOther == null ? where : firstOther;
            }
        }
        for (String line : printed.toString().split("\\R")) {
            Matcher m = PRINTED.matcher(line);
            if (m.matches() && file.endsWith(m.group(1).replaceFirst("^/+", ""))) {
                text.append("D\t").append(job[0]).append('\t').append(m.group(2)).append('\t').append(m.group(3))
                        .append('\t').append(oneLine(m.group(4))).append('\n');
            }
        }
        String first = firstOwn != null ? firstOwn : firstOther == null ? "" : firstOther;
        return text.append("J\t").append(job[0]).append('\t').append((System.nanoTime() - start) / 1_000_000)
                .append('\t').append(own).append('\t').append(other).append('\t').append(oneLine(first)).append('\n')
                .toString();
    }

    private static boolean isFile(JavaFileObject source, Path file) {
        return "file".equals(source.toUri().getScheme()) && Path.of(source.toUri()).equals(file);
    }

    private static String oneLine(String message) {
        String s = message.strip().replaceAll("\\s*\\R\\s*", " | ").replace('\t', ' ');
        return s.length() > 300 ? s.substring(0, 300) : s;
    }

    /** Keeps the one file in javac's queue. */
    private static final class DropSiblings implements TaskListener {
        private final Todo todo;
        private final Path file;

        DropSiblings(Todo todo, Path file) {
            this.todo = todo;
            this.file = file;
        }

        @Override
        public void started(TaskEvent e) {
            drop(e);
        }

        @Override
        public void finished(TaskEvent e) {
            drop(e);
        }

        private void drop(TaskEvent e) {
            if (e.getKind() == TaskEvent.Kind.ENTER || e.getKind() == TaskEvent.Kind.ANALYZE) {
                List<JavaFileObject> keep = new ArrayList<>();
                todo.forEach(env -> {
                    if (isFile(env.toplevel.sourcefile, file)) {
                        keep.add(env.toplevel.sourcefile);
                    }
                });
                todo.retainFiles(keep);
            }
        }
    }

    /** Hands out one loader of processors to all tasks, so that a linter is loaded and warmed up once. */
    private static final class Shared extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final ClassLoader processors;

        Shared(StandardJavaFileManager files, ClassLoader processors) {
            super(files);
            this.processors = processors;
        }

        @Override
        public boolean hasLocation(JavaFileManager.Location location) {
            return location == StandardLocation.ANNOTATION_PROCESSOR_PATH || super.hasLocation(location);
        }

        @Override
        public ClassLoader getClassLoader(JavaFileManager.Location location) {
            return location == StandardLocation.ANNOTATION_PROCESSOR_PATH ? processors : super.getClassLoader(location);
        }
    }
}
