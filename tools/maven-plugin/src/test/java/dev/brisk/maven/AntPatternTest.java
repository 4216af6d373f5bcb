package dev.brisk.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AntPatternTest {
  private static boolean matches(String pattern, String path) {
    return new AntPattern(pattern).matches(path);
  }

  @Test
  void matchesAsAntDoes() {
    assertThat(matches("**/*.java", "A.java")).isTrue();
    assertThat(matches("**/*.java", "a/b/A.java")).isTrue();
    assertThat(matches("*.java", "a/A.java")).isFalse();
    assertThat(matches("a/**/A.java", "a/A.java")).isTrue();
    assertThat(matches("a/**/A.java", "a/b/c/A.java")).isTrue();
    assertThat(matches("a/", "a/b/A.java")).isTrue();
    assertThat(matches("a/**", "a/b/A.java")).isTrue();
    assertThat(matches("a/**", "ab/A.java")).isFalse();
    assertThat(matches("**/gen/**", "x/gen/A.java")).isTrue();
    assertThat(matches("?.java", "A.java")).isTrue();
    assertThat(matches("module-info.java", "module-info.java")).isTrue();
    assertThat(matches("A.java", "AXjava")).isFalse();
  }
}
