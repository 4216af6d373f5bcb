package dev.brisk.rules.strings;

import dev.brisk.api.Fix;
import dev.brisk.model.Block;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import javax.lang.model.type.TypeKind;

/** The rewrite of a loop over the characters of an array into one over the indexes of the text. */
final class IndexLoop {
  private IndexLoop() {}

  /** The rewrite of the loop that walks what {@code copy} makes; null where the text may be another one by then or the loop has no block. */
  static Fix of(Call copy) {
    if (!(copy.parent() instanceof Loop) || !(copy.receiver() instanceof LocalRead)) return null;
    Loop loop = (Loop) copy.parent();
    Variable text = ((LocalRead) copy.receiver()).variable();
    boolean changes = text.writes().stream().anyMatch(write -> write.isWithin(loop));
    if (changes || loop.iterable() != copy || loop.variable() == null || !(loop.code() instanceof Block) || names(loop.body(), "i")) return null;
    String block = loop.code().text();
    String source = loop.text();
    int header = loop.code().start() - loop.start();
    if (!block.startsWith("{") || source.substring(0, header).indexOf('/') >= 0 || !isChar(loop.variable())) return null;
    int lineEnd = block.indexOf('\n');
    String indent = lineEnd < 0 ? " " : block.substring(lineEnd, firstOther(block, lineEnd));
    String declaration = "char " + loop.variable().name() + " = " + text + ".charAt(i);";
    return Fix.titled("loop over the indexes").replace(loop, "for (int i = 0; i < " + text + ".length(); i++) {" + indent + declaration + block.substring(1));
  }

  private static boolean isChar(Variable variable) {
    return variable.writes().isEmpty() && variable.type().getKind() == TypeKind.CHAR;
  }

  private static int firstOther(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    return at;
  }

  /** Whether something in the body is named so. */
  private static boolean names(Node body, String name) {
    boolean[] found = {false};
    body.walk(node -> {
      if (node instanceof LocalDecl) found[0] |= ((LocalDecl) node).variable().name().equals(name);
      if (node instanceof LocalRead) found[0] |= ((LocalRead) node).variable().name().equals(name);
      if (node instanceof Loop && ((Loop) node).variable() != null) found[0] |= ((Loop) node).variable().name().equals(name);
      if (node instanceof FieldRead) found[0] |= ((Expr) node).text().equals(name);
    });
    return found[0];
  }
}
