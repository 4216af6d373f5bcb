package dev.brisk.profiler.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What is said of types that the door has no wrapper for. */
class MissingTest {
  @Test
  void interfacesCanBeAnnotatedOrListed() {
    assertThat(ProfilerRecorder.missingText(Runnable.class)).startsWith("there is no wrapper of java.lang.Runnable").contains("@Profiled(types = ...)");
  }

  @Test
  void classesHaveNoneThatTakesAnObject() {
    assertThat(ProfilerRecorder.missingText(ArrayList.class)).isEqualTo("java.util.ArrayList is no interface, so Profiling.of can't wrap its objects and their"
        + " calls are not recorded; give an interface, or make objects of the generated subclass");
    assertThat(ProfilerRecorder.missingText(int[].class)).startsWith("int[] is no interface");
  }
}
