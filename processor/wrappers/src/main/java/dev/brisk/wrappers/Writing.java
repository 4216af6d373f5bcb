package dev.brisk.wrappers;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes a wrapper, and for an interface of others the line by which it is found. */
final class Writing {
  private static final String LISTED = "META-INF/brisk/profiled/";

  private final ProcessingEnvironment environment;
  private final Env env;

  Writing(ProcessingEnvironment environment, Env env) {
    this.environment = environment;
    this.env = env;
  }

  /** Null when it is written, otherwise why not. */
  String write(Request request, Members members, boolean full, Element origin) {
    String wrapper = request.qualifiedWrapperName(env);
    try {
      Wrapper recording = Wrapper.of(request, members, true, env);
      JavaFile file = recording.file(origin);
      // Asked of the one that records in any case, so that what compiles does so with and without profiler.
      String refusal = recording.refusal(file);
      if (refusal != null) return refusal;
      (full ? file : Wrapper.of(request, members, false, env).file(origin)).writeTo(environment.getFiler());
      if (request.listed() && request.isInterface()) writeLine(LISTED + request.binaryName(env), wrapper, origin);
      return null;
    } catch (FilerException taken) {
      return wrapper + " or the entry of " + request.type().getQualifiedName() + " is made already: list a type once, and give no class the name of a wrapper";
    } catch (IOException e) {
      return wrapper + " can't be written: " + e.getMessage();
    }
  }

  private void writeLine(String place, String line, Element origin) throws IOException {
    try (Writer file = environment.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "", place, origin).openWriter()) {
      file.write(line + "\n");
    }
  }
}
