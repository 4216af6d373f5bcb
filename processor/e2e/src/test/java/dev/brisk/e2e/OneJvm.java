package dev.brisk.e2e;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.spi.ToolProvider;

/** Compiles several modules in this JVM, as build tools do: a program of its own, since the tests' JVM has Brisk on its class path. */
final class OneJvm {
  private OneJvm() {}

  /** Arguments: how many compilations at a time, then one file of arguments for each; {@code touch=FILE} between them changes the date of a file. */
  public static void main(String[] arguments) throws Exception {
    ExecutorService builders = Executors.newFixedThreadPool(Integer.parseInt(arguments[0]));
    List<Callable<String>> modules = new ArrayList<>();
    for (String each : List.of(arguments).subList(1, arguments.length)) modules.add(() -> each.startsWith("touch=") ? touch(Path.of(each.substring(6))) : javac(each));
    for (Future<String> each : builders.invokeAll(modules)) System.out.print(each.get());
    builders.shutdown();
    Set<ClassLoader> kept = new HashSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("brisk-warm-classes-")) kept.add(thread.getContextClassLoader());
    }
    System.out.println("kept " + kept.size());
  }

  private static String touch(Path file) throws Exception {
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 10_000));
    return "";
  }

  private static String javac(String arguments) throws Exception {
    StringWriter output = new StringWriter();
    PrintWriter printer = new PrintWriter(output);
    int exit = ToolProvider.findFirst("javac").orElseThrow().run(printer, printer, Files.readAllLines(Path.of(arguments)).toArray(String[]::new));
    return output + "exit " + exit + "\n";
  }
}
