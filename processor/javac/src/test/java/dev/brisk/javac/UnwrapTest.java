package dev.brisk.javac;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The task is found behind the wrappers that build tools put around the environment. */
class UnwrapTest {
  private JavacTask plain;
  private JavacTask behindProxy;
  private JavacTask behindDelegate;
  private JavacTask behindBoth;
  private JavacTask behindNothing;

  @Test
  void findsTheTaskBehindWrappers() {
    JavaFileObject unit = new SimpleJavaFileObject(URI.create("memory:///Empty.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreErrors) {
        return "class Empty {}";
      }
    };
    var task = ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:only"), null, List.of(unit));
    task.setProcessors(List.of(new Asker()));
    assertThat(task.call()).isTrue();
    assertThat(plain).isNotNull();
    assertThat(behindProxy).isSameAs(plain);
    assertThat(behindDelegate).isSameAs(plain);
    assertThat(behindBoth).isSameAs(plain);
    assertThat(behindNothing).isNull();
  }

  @SupportedAnnotationTypes("*")
  private final class Asker extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      plain = Unwrap.task(processingEnv);
      behindProxy = Unwrap.task(proxy(processingEnv));
      behindDelegate = Unwrap.task(new Delegating(processingEnv));
      behindBoth = Unwrap.task(proxy(new Delegating(processingEnv)));
      behindNothing = Unwrap.task(new Delegating(null));
      return false;
    }
  }

  private static ProcessingEnvironment proxy(ProcessingEnvironment inner) {
    InvocationHandler handler = (self, method, arguments) -> method.invoke(inner, arguments);
    return (ProcessingEnvironment) Proxy.newProxyInstance(UnwrapTest.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, handler);
  }

  /** Like the one of Gradle's incremental processing. */
  private static final class Delegating implements ProcessingEnvironment {
    private final ProcessingEnvironment delegate;

    Delegating(ProcessingEnvironment delegate) {
      this.delegate = delegate;
    }

    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return delegate.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }
}
