package dev.brisk.tools.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.api.Fix;
import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import dev.brisk.tools.analysis.Finding;
import org.junit.jupiter.api.Test;

class FileEditsTest {
  private static final String TEXT = "class A {\r\n  int f() { /* kept */ return 1 + 2; }\r\n}\r\n";

  private final FileEdits edits = new FileEdits(TEXT, Syntax.of(TEXT));

  private static Finding finding(Fix.Edit... all) {
    Fix fix = Fix.titled("t");
    for (Fix.Edit each : all) fix.replace(each.start(), each.end(), each.text());
    return new Finding(new dev.brisk.api.Finding("R", "m", Severity.NOTE, Heat.WARM, "A.java", 1, 1, 0, 0, null), "A.java", "", fix);
  }

  private static Fix.Edit edit(String old, String text) {
    return new Fix.Edit(TEXT.indexOf(old), TEXT.indexOf(old) + old.length(), text);
  }

  @Test
  void lineEndsOfTheFileAreKept() {
    edits.add(finding(edit("return 1 + 2;", "int x = 1 + 2;\n    return x;")));
    assertThat(edits.result()).isEqualTo("class A {\r\n  int f() { /* kept */ int x = 1 + 2;\r\n    return x; }\r\n}\r\n");
  }

  @Test
  void ofTwoThatOverlapTheFirstIsMade() {
    edits.add(finding(edit("1 + 2", "3")));
    edits.add(finding(edit("return 1", "return 2")));
    edits.add(finding(edit("int f", "long f")));
    assertThat(edits.result()).contains("long f() { /* kept */ return 3; }");
    assertThat(edits.applied()).hasSize(2);
    assertThat(edits.refused()).isEmpty();
  }

  @Test
  void ofTwoInsertionsAtOnePlaceTheFirstIsMade() {
    int at = TEXT.indexOf("return");
    edits.add(finding(new Fix.Edit(at, at, "int a = 0; ")));
    edits.add(finding(new Fix.Edit(at, at, "int b = 0; ")));
    assertThat(edits.result()).contains("/* kept */ int a = 0; return");
  }

  @Test
  void whatOneFixPutsBeforeAStretchStandsBeforeWhatTakesItsPlace() {
    int at = TEXT.indexOf("return");
    edits.add(finding(new Fix.Edit(at, at, "int a = 0; "), edit("return 1", "return a")));
    assertThat(edits.result()).contains("/* kept */ int a = 0; return a + 2;");
  }

  @Test
  void aCommentIsNotLost() {
    edits.add(finding(edit("{ /* kept */ return 1 + 2; }", "{ return 3; }")));
    assertThat(edits.applied()).isEmpty();
    assertThat(edits.refused()).extracting(Refusal::reason).containsExactly("it would lose the comment 'kept'");
    edits.add(finding(edit("{ /* kept */ return 1 + 2; }", "{ return 3; /* kept */ }")));
    assertThat(edits.applied()).hasSize(1);
  }

  @Test
  void anEditOutsideTheFileIsRefused() {
    edits.add(finding(new Fix.Edit(10, 1000, "")));
    assertThat(edits.refused()).extracting(Refusal::reason).containsExactly("its edit lies outside the file");
  }

  @Test
  void whatIsNotJavaHasNoSyntax() {
    assertThat(Syntax.of("class {")).isNull();
    assertThat(Syntax.of("record P(int x) { sealed interface S permits T {} } final class T {}")).isNotNull();
  }
}
