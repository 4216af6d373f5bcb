package dev.brisk.javac;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The door that a compiler finds by itself on its processor path; behind it stands a {@link LinterProcessor}. */
@AutoService(Processor.class)
public final class BriskProcessor implements Processor {
  private final Processor linter = WarmClasses.make(Processor.class, "dev.brisk.javac.LinterProcessor");

  @Override
  public void init(ProcessingEnvironment environment) {
    linter.init(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return linter.process(annotations, round);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return linter.getSupportedOptions();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return linter.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return linter.getSupportedSourceVersion();
  }

  @Override
  public Iterable<? extends Completion> getCompletions(Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
    return linter.getCompletions(element, annotation, member, text);
  }
}
