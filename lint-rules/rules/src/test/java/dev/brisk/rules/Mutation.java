package dev.brisk.rules;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A rewrite of a source that keeps its meaning and its lines. */
enum Mutation {
  /** Every local and parameter gets another name. */
  RENAMED_LOCALS,
  /** What a for-each loop walks goes into a local first. */
  EXTRACTED_LOCAL,
  /** Each lambda becomes an anonymous class. */
  ANONYMOUS_FOR_LAMBDA,
  /** Each plain for loop without continue becomes a while loop. */
  WHILE_FOR_FOR;

  private record Edit(long start, long end, String text) {}

  String apply(String source) {
    JavaFileObject file = new SimpleJavaFileObject(URI.create("memory:///Examples.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }

      @Override
      public boolean isNameCompatible(String simpleName, Kind kind) {
        return true;
      }
    };
    JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(new StringWriter(), null, diagnostic -> { }, List.of("-proc:none"), null,
        List.of(file));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      task.analyze();
      Rewriter rewriter = new Rewriter(this, source, unit, task);
      rewriter.scan(new TreePath(unit), null);
      return rewriter.result();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Rewriter extends TreePathScanner<Void, Void> {
    private final Mutation mutation;
    private final String source;
    private final CompilationUnitTree unit;
    private final JavacTask task;
    private final Trees trees;
    private final SourcePositions positions;
    private final List<Edit> edits = new ArrayList<>();
    private int fresh;

    Rewriter(Mutation mutation, String source, CompilationUnitTree unit, JavacTask task) {
      this.mutation = mutation;
      this.source = source;
      this.unit = unit;
      this.task = task;
      this.trees = Trees.instance(task);
      this.positions = trees.getSourcePositions();
    }

    String result() {
      // Edits inside others are left to those: the outer one carries the old text along.
      edits.sort(Comparator.comparingLong(Edit::start).thenComparing(Comparator.comparingLong(Edit::end).reversed()));
      StringBuilder text = new StringBuilder();
      long at = 0;
      for (Edit edit : edits) {
        if (edit.start() < at) continue;
        text.append(source, (int) at, (int) edit.start()).append(edit.text());
        at = edit.end();
      }
      return text.append(source.substring((int) at)).toString();
    }

    private long start(Tree tree) {
      return positions.getStartPosition(unit, tree);
    }

    private long end(Tree tree) {
      return positions.getEndPosition(unit, tree);
    }

    private String text(Tree tree) {
      return source.substring((int) start(tree), (int) end(tree));
    }

    private boolean isLocal(Element element) {
      if (element == null) return false;
      ElementKind kind = element.getKind();
      boolean inRecord = kind == ElementKind.PARAMETER && element.getEnclosingElement() != null
          && element.getEnclosingElement().getEnclosingElement() instanceof TypeElement type && type.getKind() == ElementKind.RECORD
          && element.getEnclosingElement().getKind() == ElementKind.CONSTRUCTOR;
      return !inRecord && (kind == ElementKind.LOCAL_VARIABLE || kind == ElementKind.PARAMETER || kind == ElementKind.EXCEPTION_PARAMETER
          || kind == ElementKind.RESOURCE_VARIABLE || kind == ElementKind.BINDING_VARIABLE);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void none) {
      if (start(tree) < 0 || end(tree) < 0) return null;
      if (mutation == RENAMED_LOCALS && isLocal(trees.getElement(getCurrentPath()))) edits.add(new Edit(start(tree), end(tree), tree.getName() + "Renamed"));
      return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void none) {
      if (start(tree) < 0 || end(tree) < 0) return super.visitVariable(tree, none);
      if (mutation == RENAMED_LOCALS && isLocal(trees.getElement(getCurrentPath()))) {
        long from = tree.getType() != null && start(tree.getType()) >= 0 ? end(tree.getType()) : start(tree);
        int at = (int) Math.max(from, start(tree));
        while (!source.startsWith(tree.getName().toString(), at) || Character.isJavaIdentifierPart(source.charAt(at + tree.getName().length()))
            || at > 0 && Character.isJavaIdentifierPart(source.charAt(at - 1))) at++;
        edits.add(new Edit(at, at + tree.getName().length(), tree.getName() + "Renamed"));
      }
      return super.visitVariable(tree, none);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void none) {
      if (mutation == EXTRACTED_LOCAL && !(tree.getExpression() instanceof IdentifierTree) && isStatementOfBlock()) {
        String name = "walked" + fresh++;
        edits.add(new Edit(start(tree), start(tree), "var " + name + " = " + text(tree.getExpression()).replace('\n', ' ') + "; "));
        edits.add(new Edit(start(tree.getExpression()), end(tree.getExpression()), name + lines(text(tree.getExpression()))));
      }
      return super.visitEnhancedForLoop(tree, none);
    }

    private boolean isStatementOfBlock() {
      return getCurrentPath().getParentPath().getLeaf() instanceof BlockTree;
    }

    private static String lines(String text) {
      return "\n".repeat((int) text.chars().filter(c -> c == '\n').count());
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void none) {
      if (mutation == WHILE_FOR_FOR && isStatementOfBlock() && tree.getStatement() instanceof BlockTree && tree.getCondition() != null
          && !text(tree).contains("continue")) {
        String first = tree.getInitializer().stream().map(this::text).map(each -> each.endsWith(";") ? each : each + ";").collect(Collectors.joining(" "));
        if (tree.getInitializer().size() > 1) return super.visitForLoop(tree, none);
        String steps = tree.getUpdate().stream().map(this::text).map(each -> each.endsWith(";") ? each : each + ";").collect(Collectors.joining(" "));
        edits.add(new Edit(start(tree), start(tree.getStatement()), "{ " + first + " while (" + text(tree.getCondition()) + ") "));
        edits.add(new Edit(end(tree.getStatement()) - 1, end(tree.getStatement()), steps + " } }"));
      }
      return super.visitForLoop(tree, none);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
      if (mutation != ANONYMOUS_FOR_LAMBDA) return super.visitLambdaExpression(tree, none);
      String anonymous = anonymous(tree);
      if (anonymous != null) edits.add(new Edit(start(tree), end(tree), anonymous));
      return super.visitLambdaExpression(tree, none);
    }

    /** Null where the types can't be written down, or the body would mean something else in a class. */
    private String anonymous(LambdaExpressionTree tree) {
      if (!(trees.getTypeMirror(getCurrentPath()) instanceof DeclaredType type) || text(tree).contains("this")) return null;
      for (Tree parent : getCurrentPath()) if (parent instanceof MemberReferenceTree || parent instanceof VariableTree && parent.toString().startsWith("var ")) return null;
      ExecutableElement method = method((TypeElement) type.asElement());
      if (method == null || isUnwritable(type.toString())) return null;
      ExecutableType signature = (ExecutableType) task.getTypes().asMemberOf(type, method);
      StringBuilder text = new StringBuilder("new ").append(type).append("() { public ").append(signature.getReturnType()).append(' ').append(method.getSimpleName()).append('(');
      for (int i = 0; i < tree.getParameters().size(); i++) {
        if (i > 0) text.append(", ");
        text.append(signature.getParameterTypes().get(i)).append(' ').append(tree.getParameters().get(i).getName());
      }
      text.append(") ");
      String body = text(tree.getBody());
      String before = source.substring((int) start(tree), (int) start(tree.getBody()));
      if (tree.getBody() instanceof BlockTree) text.append(lines(before)).append(body);
      else if (signature.getReturnType().getKind() == TypeKind.VOID) text.append("{ ").append(lines(before)).append(body).append("; }");
      else text.append("{ ").append(lines(before)).append("return ").append(body).append("; }");
      return isUnwritable(text.substring(0, text.indexOf("{ public"))) ? null : text.append(" }").toString();
    }

    private static boolean isUnwritable(String type) {
      return type.contains("?") || type.contains("capture") || type.contains("&") || type.contains("<any>") || type.contains("@");
    }

    private ExecutableElement method(TypeElement type) {
      ExecutableElement found = null;
      for (Element member : task.getElements().getAllMembers(type)) {
        if (member.getKind() != ElementKind.METHOD || !member.getModifiers().contains(Modifier.ABSTRACT)) continue;
        if (member.getSimpleName().contentEquals("equals")) continue;
        if (found != null) return null;
        found = (ExecutableElement) member;
      }
      return found;
    }
  }
}
