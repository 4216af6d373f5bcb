package dev.brisk.javac;

import dev.brisk.engine.Engine;
import dev.brisk.engine.RuleSet;
import dev.brisk.options.OptionSpec;
import java.util.Collections;
import java.util.LinkedHashSet;
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
import javax.tools.Diagnostic;

/**
 * Lets the linter into the compiler behind a processor's environment. Claims no annotation, makes no file, asks for no round. Names no class of the
 * compiler, so that it loads on others as well.
 */
public final class LinterProcessor implements Processor {
  private final Engine.Listener listener;
  private final RuleSet rules;
  private ProcessorDoor door;

  /** For compilers. */
  public LinterProcessor() {
    this(null, null);
  }

  /** For tools and tests: {@code listener} hears of each finding and its fix; these {@code rules} run, or where null those on the processor path. */
  public LinterProcessor(Engine.Listener listener, RuleSet rules) {
    this.listener = listener;
    this.rules = rules;
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    try {
      door = ProcessorDoor.open(environment, listener, rules);
    } catch (LinkageError | RuntimeException notJavac) {
      door = null;
    }
    if (door == null) {
      environment.getMessager().printMessage(Diagnostic.Kind.NOTE,
          "brisk: this compiler is not javac, or its task can't be reached; nothing is checked here, a build with javac checks as usual");
    }
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (door != null) door.round(round.getRootElements());
    return false;
  }

  @Override
  public Set<String> getSupportedOptions() {
    Set<String> names = new LinkedHashSet<>();
    for (OptionSpec option : OptionSpec.values()) names.add(option.processorKey());
    return names;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Collections.singleton("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Iterable<? extends Completion> getCompletions(Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
    return Collections.emptyList();
  }
}
