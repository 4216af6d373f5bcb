package dev.brisk.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.brisk.accept.AcceptComment;
import dev.brisk.accept.AcceptComments;
import dev.brisk.api.Severity;
import dev.brisk.engine.ClassUnit;
import dev.brisk.engine.LoadedRule;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import dev.brisk.options.RuleNames;
import dev.brisk.report.Acceptance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** What a user has accepted in one class, by annotations and comments, and what no user wrote. */
final class Suppressions {
  private static final Acceptance WITHOUT_REASON = new Acceptance(true, "");

  private final JavacUnit unit;
  private final List<AnnotationTree> annotations = new ArrayList<>(0);
  /** Null as long as nobody has read them. */
  private List<AcceptComment> comments;
  /** Annotations and comments, each with a word of it, that some finding met. */
  private final Set<String> used = new HashSet<>();

  Suppressions(JavacUnit unit) {
    this.unit = unit;
  }

  /** Takes in annotations that accept findings. */
  void add(ModifiersTree modifiers) {
    for (AnnotationTree each : modifiers.getAnnotations()) {
      String name = simpleName(each.getAnnotationType());
      if (name.equals("Accepted") || name.equals("SuppressWarnings")) annotations.add(each);
    }
  }

  boolean isAny() {
    return !annotations.isEmpty() || comments != null && !comments.isEmpty();
  }

  /** What a declaration around {@code at}, or that of {@code about}, or a comment there says of findings of the rule; null for nothing. */
  Acceptance cover(Node at, Variable about, LoadedRule rule) {
    if (unit.context().isGenerated(unit)) return ClassUnit.GENERATED;
    if (about != null && about.tree() != null) {
      Acceptance said = said((Tree) about.tree(), rule);
      if (said != null) return said;
    }
    for (Node node = at; node != null; node = node.parent()) {
      if (!(node instanceof LocalDecl) || ((LocalDecl) node).variable().tree() == null) continue;
      Acceptance said = said((Tree) ((LocalDecl) node).variable().tree(), rule);
      if (said != null) return said;
    }
    for (JavacBody body = unit.handleOf(at.body()); body != null; body = body.around()) {
      Acceptance said = said(body.tree(), rule);
      for (JavacBody.JavacClass each = body.enclosing(); each != null && said == null; each = each.outer()) said = said(each.tree(), rule);
      if (said != null) return said;
    }
    return commented(at, about, rule);
  }

  private Acceptance said(Tree declaration, LoadedRule rule) {
    ModifiersTree modifiers = modifiersOf(declaration);
    if (modifiers == null) return null;
    for (AnnotationTree annotation : modifiers.getAnnotations()) {
      String name = simpleName(annotation.getAnnotationType());
      if (name.equals("Generated")) return ClassUnit.GENERATED;
      boolean suppress = name.equals("SuppressWarnings");
      if (!suppress && !name.equals("Accepted")) continue;
      for (String word : words(annotation, "value")) {
        if (!names().names(word, rule.id(), rule.theme())) continue;
        used.add(key(annotation, word));
        List<String> reason = suppress ? List.of() : words(annotation, "reason");
        return reason.isEmpty() ? WITHOUT_REASON : new Acceptance(true, reason.get(0));
      }
    }
    return null;
  }

  /** Reads comments of files with findings only: those are few. */
  private Acceptance commented(Node at, Variable about, LoadedRule rule) {
    readComments();
    if (comments.isEmpty()) return null;
    Set<Integer> lines = new HashSet<>();
    if (about != null && about.tree() != null) lines.add(lineOf((Tree) about.tree()));
    lines.add(unit.position(at)[0]);
    for (Node node = at; node != null; node = node.parent()) if (node.tree() instanceof Tree) lines.add(lineOf((Tree) node.tree()));
    for (JavacBody body = unit.handleOf(at.body()); body != null; body = body.around()) {
      lines.add(lineOf(body.tree()));
      for (JavacBody.JavacClass each = body.enclosing(); each != null; each = each.outer()) lines.add(lineOf(each.tree()));
    }
    for (AcceptComment each : comments) {
      if (!lines.contains(each.covers()) || each.problem() != null) continue;
      for (String word : each.rules()) {
        if (!names().names(word, rule.id(), rule.theme())) continue;
        used.add(key(each, word));
        return new Acceptance(true, each.reason());
      }
    }
    return null;
  }

  /** Those of this class; a file may have more of them. */
  private void readComments() {
    if (comments != null) return;
    comments = List.of();
    List<AcceptComment> all = AcceptComments.in(unit.positions().content());
    if (all.isEmpty()) return;
    int first = lineOf(unit.topTree());
    int last = unit.positions().line(unit.positions().end(unit.topTree()));
    List<AcceptComment> own = new ArrayList<>();
    for (AcceptComment each : all) if (each.covers() >= first && each.covers() <= last) own.add(each);
    comments = own;
  }

  private int lineOf(Tree tree) {
    return unit.positions().line(unit.positions().start(tree));
  }

  private static String key(Object mark, String word) {
    return System.identityHashCode(mark) + ":" + word;
  }

  private RuleNames names() {
    return unit.context().rules().names();
  }

  /** Says what means nothing, and, in builds of everything, what accepts nothing any more. */
  void tell(Severity mistakes, Predicate<LoadedRule> runs) {
    if (unit.context().isThorough()) readComments();
    if (!isAny()) return;
    for (AnnotationTree each : annotations) tell(each, mistakes, runs);
    if (comments == null) return;
    for (AcceptComment each : comments) tell(each, mistakes, runs);
  }

  private void tell(AnnotationTree annotation, Severity mistakes, Predicate<LoadedRule> runs) {
    String name = '@' + simpleName(annotation.getAnnotationType());
    boolean suppress = name.equals("@SuppressWarnings");
    for (String word : words(annotation, "value")) {
      // Most of these words are for others.
      if (suppress && !RuleNames.isOurs(word) && names().problem(word) != null) continue;
      String problem = names().problem(word);
      if (problem != null) unit.print(mistakes, "brisk: " + name + ": " + problem, annotation);
      else if (!(suppress && word.equals("all")) && isStale(annotation, word, runs)) {
        unit.print(Severity.NOTE, "brisk: " + name + "(\"" + word + "\") accepts nothing that is found here; it can go", annotation);
      }
    }
  }

  private void tell(AcceptComment comment, Severity mistakes, Predicate<LoadedRule> runs) {
    String place = "brisk: the comment in line " + comment.line() + ' ';
    if (comment.problem() != null) unit.print(mistakes, place + comment.problem(), at(comment));
    for (String word : comment.rules()) {
      String problem = names().problem(word);
      if (problem != null) unit.print(mistakes, place + "accepts nothing: " + problem, at(comment));
      else if (comment.problem() == null && isStale(comment, word, runs)) {
        unit.print(Severity.NOTE, place + "accepts " + word + ", which is not found here; it can go", at(comment));
      }
    }
  }

  private boolean isStale(Object mark, String word, Predicate<LoadedRule> runs) {
    if (used.contains(key(mark, word))) return false;
    for (LoadedRule each : unit.context().rules().all()) {
      if (names().names(word, each.id(), each.theme()) && runs.test(each)) return unit.context().prePass().isOfAll();
    }
    return false;
  }

  /** What it covers, for compilers point at trees. */
  private Tree at(AcceptComment comment) {
    Tree first = new FirstOnLine(unit, comment.covers()).in(unit.topTree());
    return first == null ? unit.topTree() : first;
  }

  private static ModifiersTree modifiersOf(Tree declaration) {
    if (declaration instanceof MethodTree) return ((MethodTree) declaration).getModifiers();
    if (declaration instanceof VariableTree) return ((VariableTree) declaration).getModifiers();
    return declaration instanceof ClassTree ? ((ClassTree) declaration).getModifiers() : null;
  }

  private static String simpleName(Tree type) {
    if (type instanceof IdentifierTree) return ((IdentifierTree) type).getName().toString();
    return type instanceof MemberSelectTree ? ((MemberSelectTree) type).getIdentifier().toString() : "";
  }

  /** The words of an attribute, as far as they are constants. */
  private List<String> words(AnnotationTree annotation, String attribute) {
    List<String> words = new ArrayList<>();
    for (ExpressionTree argument : annotation.getArguments()) {
      boolean named = argument instanceof AssignmentTree;
      String name = named ? simpleName(((AssignmentTree) argument).getVariable()) : "value";
      if (name.equals(attribute)) addWords(named ? ((AssignmentTree) argument).getExpression() : argument, words);
    }
    return words;
  }

  private void addWords(ExpressionTree value, List<String> words) {
    while (value instanceof ParenthesizedTree) value = ((ParenthesizedTree) value).getExpression();
    if (value instanceof NewArrayTree) {
      for (ExpressionTree each : ((NewArrayTree) value).getInitializers()) addWords(each, words);
      return;
    }
    Object word = value instanceof LiteralTree ? ((LiteralTree) value).getValue() : constant(value);
    if (word instanceof String) words.add((String) word);
  }

  private Object constant(ExpressionTree tree) {
    Element element = unit.element(tree);
    return element instanceof VariableElement ? ((VariableElement) element).getConstantValue() : null;
  }
}
