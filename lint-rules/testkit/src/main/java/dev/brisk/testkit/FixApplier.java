package dev.brisk.testkit;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import dev.brisk.api.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Applies fixes to a source. JavaParser says whether an edit covers whole nodes and loses no comment, and whether the result is Java; everything
 * outside the edits stays as it is, to the character.
 */
public final class FixApplier {
  private final JavaParser parser =
      new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE));

  /** The source with all fixes applied; of fixes that overlap the first in the text wins. */
  public String apply(String source, List<Fix> fixes) {
    CompilationUnit unit = parse(source);
    List<Fix> accepted = new ArrayList<>();
    List<Fix.Edit> edits = new ArrayList<>();
    for (Fix fix : fixes) {
      if (overlaps(fix, edits)) continue;
      for (Fix.Edit edit : fix.edits()) check(unit, source, fix, edit);
      accepted.add(fix);
      // What is declared already, such as an import, is not declared again.
      for (Fix.Edit edit : fix.edits()) if (!edit.anyOrder() || !edits.contains(edit)) edits.add(edit);
    }
    edits.sort(Comparator.comparingInt(Fix.Edit::start).thenComparingInt(Fix.Edit::end));
    StringBuilder result = new StringBuilder(source);
    for (int i = edits.size() - 1; i >= 0; i--) result.replace(edits.get(i).start(), edits.get(i).end(), edits.get(i).text());
    parse(result.toString());
    return result.toString();
  }

  private CompilationUnit parse(String source) {
    ParseResult<CompilationUnit> result = parser.parse(source);
    if (!result.isSuccessful()) throw new IllegalStateException("not Java: " + result.getProblems() + "\n" + source);
    return result.getResult().orElseThrow();
  }

  private static boolean overlaps(Fix fix, List<Fix.Edit> others) {
    for (Fix.Edit edit : fix.edits()) {
      for (Fix.Edit other : others) {
        if (edit.start() < other.end() && other.start() < edit.end()) return true;
      }
    }
    return false;
  }

  private static void check(CompilationUnit unit, String source, Fix fix, Fix.Edit edit) {
    int[] lines = lineStarts(source);
    if (edit.start() < 0 || edit.end() < edit.start() || edit.end() > source.length()) {
      throw new IllegalStateException(fix.title() + ": the edit lies outside the source");
    }
    String old = source.substring(edit.start(), edit.end());
    boolean begins = edit.start() == edit.end();
    boolean ends = begins;
    for (Node node : unit.findAll(Node.class)) {
      if (node.getRange().isEmpty()) continue;
      int from = offset(node.getBegin().orElseThrow(), lines);
      int to = offset(node.getEnd().orElseThrow(), lines) + 1;
      // Of a call all that stands behind its receiver may be replaced.
      begins |= from == edit.start() || to == edit.start();
      ends |= to == edit.end() || from == edit.end();
    }
    if (!begins || !ends) throw new IllegalStateException(fix.title() + ": the edit does not begin and end where nodes do: " + old);
    for (Comment comment : unit.getAllContainedComments()) {
      int at = offset(comment.getBegin().orElseThrow(), lines);
      boolean inside = at >= edit.start() && at < edit.end();
      if (inside && !edit.text().contains(comment.asString().strip())) {
        throw new IllegalStateException(fix.title() + ": the edit loses the comment " + comment);
      }
    }
  }

  private static int offset(Position position, int[] lines) {
    return lines[position.line - 1] + position.column - 1;
  }

  private static int[] lineStarts(String source) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < source.length(); i++) if (source.charAt(i) == '\n') starts.add(i + 1);
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
