package dev.brisk.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import dev.brisk.model.Body;
import dev.brisk.model.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Finds places in the source for what rewrites declare. */
final class JavacDeclarations implements Declarations {
  private final JavacUnit unit;
  private final CompilationUnitTree file;

  JavacDeclarations(JavacUnit unit, CompilationUnitTree file) {
    this.unit = unit;
    this.file = file;
  }

  @Override
  public Place firstStatic(Body body) {
    JavacBody handle = unit.handleOf(body);
    if (handle == null) return null;
    JavacBody outermost = handle;
    while (outermost.around() != null) outermost = outermost.around();
    for (JavacBody.JavacClass at = outermost.enclosing(); at != null; at = at.outer()) {
      if (!mayHoldStatics(at.tree())) continue;
      int brace = braceOf(at.tree());
      return brace < 0 ? null : new Place(brace + 1, indentOf(at.tree(), brace));
    }
    return null;
  }

  /** Interfaces would show the field to everybody, and the constants of enums are made before it. */
  private boolean mayHoldStatics(ClassTree tree) {
    Element element = unit.element(tree);
    if (tree.getKind() != Tree.Kind.CLASS || !(element instanceof TypeElement)) return false;
    TypeElement type = (TypeElement) element;
    if (hasVersionOfItsMembers(type)) return false;
    if (type.getNestingKind() == NestingKind.TOP_LEVEL) return true;
    return type.getNestingKind() == NestingKind.MEMBER && (type.getModifiers().contains(Modifier.STATIC) || unit.release() >= 16);
  }

  /** Objects of the class are read by others only as long as it has the same members, its initialiser among them: nothing says otherwise. */
  private boolean hasVersionOfItsMembers(TypeElement type) {
    if (!unit.isSubclass(type.asType(), "java.io.Serializable")) return false;
    return type.getEnclosedElements().stream().noneMatch(each -> each.getSimpleName().contentEquals("serialVersionUID"));
  }

  private int braceOf(ClassTree tree) {
    int from = Math.max(unit.start(tree), unit.end(tree.getModifiers()));
    List<Tree> header = new ArrayList<>(tree.getTypeParameters());
    if (tree.getExtendsClause() != null) header.add(tree.getExtendsClause());
    header.addAll(tree.getImplementsClause());
    for (Tree each : header) from = Math.max(from, unit.end(each));
    return from < 0 ? -1 : new SourceReader(unit.positions().content()).skipTo('{', from);
  }

  /** As the first member that begins a line has it. */
  private String indentOf(ClassTree tree, int brace) {
    CharSequence text = unit.positions().content();
    for (Tree member : tree.getMembers()) {
      int start = unit.start(member);
      int line = start;
      while (line > 0 && (text.charAt(line - 1) == ' ' || text.charAt(line - 1) == '\t')) line--;
      if (start > brace && text.charAt(line - 1) == '\n') return text.subSequence(line, start).toString();
    }
    return "  ";
  }

  @Override
  public Name nameOf(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    String simple = qualifiedName.substring(dot + 1);
    ImportTree before = null;
    for (ImportTree each : file.getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      if (each.isStatic()) continue;
      if (name.equals(qualifiedName)) return new Name(simple, -1, null);
      if (name.compareTo(qualifiedName) < 0) before = each;
    }
    if (mentions(simple) || file.getImports().isEmpty()) return new Name(qualifiedName, -1, null);
    // A line of its own behind the import that comes before it in the alphabet, else before the first.
    ImportTree first = file.getImports().get(0);
    CharSequence text = unit.positions().content();
    int offset = before == null ? unit.start(first) : lineEnd(text, unit.end(before));
    return new Name(simple, offset, before == null ? "import " + qualifiedName + ";\n" : "\nimport " + qualifiedName + ";");
  }

  private static int lineEnd(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
    return at;
  }

  @Override
  public boolean mentions(String word) {
    return Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(unit.positions().content()).find();
  }
}
