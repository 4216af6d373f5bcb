package dev.brisk.tools.fix;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.comments.Comment;
import java.util.ArrayList;
import java.util.List;

/** What JavaParser makes of a source text: whether it is Java at all, and where its comments are. */
final class Syntax {
  private static final ParserConfiguration NEWEST = new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);

  private final CompilationUnit unit;
  private final int[] lineStarts;

  private Syntax(CompilationUnit unit, int[] lineStarts) {
    this.unit = unit;
    this.lineStarts = lineStarts;
  }

  /** Null for a text that does not parse. */
  static Syntax of(String text) {
    ParseResult<CompilationUnit> result = new JavaParser(NEWEST).parse(text);
    return result.isSuccessful() ? new Syntax(result.getResult().orElseThrow(), lineStarts(text)) : null;
  }

  /** The comments that begin within a stretch of the text. */
  List<String> commentsWithin(int start, int end) {
    List<String> found = new ArrayList<>();
    for (Comment comment : unit.getAllContainedComments()) {
      int at = offset(comment.getBegin().orElseThrow());
      if (at >= start && at < end) found.add(comment.getContent().strip());
    }
    return found;
  }

  private int offset(Position position) {
    return lineStarts[position.line - 1] + position.column - 1;
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) starts.add(i + 1);
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
