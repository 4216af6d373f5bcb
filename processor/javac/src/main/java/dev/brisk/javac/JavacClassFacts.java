package dev.brisk.javac;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import dev.brisk.model.Assignment;
import dev.brisk.model.Body;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Facts about fields, read from all bodies of the class that name them. */
final class JavacClassFacts implements Source.ClassFacts {
  private final JavacUnit unit;
  private final Map<VariableElement, List<Expr>> uses = new HashMap<>();
  private final Map<Body, Map<VariableElement, List<Expr>>> byBody = new IdentityHashMap<>();
  private final Set<VariableElement> unclear = new HashSet<>();
  private Map<Name, List<JavacBody>> mentions;

  JavacClassFacts(JavacUnit unit) {
    this.unit = unit;
  }

  /** Which bodies name which identifier; made in one pass when the first field is asked about. */
  private List<JavacBody> mentioning(Name name) {
    if (mentions == null) {
      mentions = new HashMap<>();
      for (JavacBody body : unit.bodies()) {
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitIdentifier(IdentifierTree tree, Void none) {
            note(tree.getName(), body);
            return null;
          }

          @Override
          public Void visitMemberSelect(MemberSelectTree tree, Void none) {
            note(tree.getIdentifier(), body);
            return super.visitMemberSelect(tree, none);
          }
        }.scan(body.tree(), null);
      }
    }
    List<JavacBody> found = mentions.get(name);
    return found == null ? new ArrayList<>() : found;
  }

  private void note(Name name, JavacBody body) {
    List<JavacBody> known = mentions.computeIfAbsent(name, key -> new ArrayList<>(4));
    if (known.isEmpty() || known.get(known.size() - 1) != body) known.add(body);
  }

  /** All reads and writes in the class; null when some can't be seen. */
  private List<Expr> allUses(VariableElement field) {
    if (unclear.contains(field)) return null;
    List<Expr> known = uses.get(field);
    if (known != null) return known;
    List<Expr> found = new ArrayList<>();
    uses.put(field, found);
    for (JavacBody handle : mentioning(field.getSimpleName())) {
      Body body = handle.body();
      if (body == null) {
        unclear.add(field);
        return null;
      }
      List<Expr> here = usesIn(body).get(field);
      if (here != null) found.addAll(here);
    }
    return found;
  }

  /** What a body does with fields, whichever was asked about: most are asked about after one another. */
  private Map<VariableElement, List<Expr>> usesIn(Body body) {
    Map<VariableElement, List<Expr>> known = byBody.get(body);
    if (known != null) return known;
    Map<VariableElement, List<Expr>> all = new HashMap<>();
    body.walk(node -> {
      VariableElement field = node instanceof FieldRead ? ((FieldRead) node).field() : node instanceof Assignment ? ((Assignment) node).field() : null;
      if (field != null) all.computeIfAbsent(field, key -> new ArrayList<>(4)).add((Expr) node);
    });
    byBody.put(body, all);
    return all;
  }

  @Override
  public List<Expr> uses(VariableElement field) {
    return field.getModifiers().contains(Modifier.PRIVATE) ? allUses(field) : null;
  }

  @Override
  public List<Expr> usesInSight(VariableElement field) {
    return isOurs(field) ? allUses(field) : null;
  }

  @Override
  public List<Body> naming(Collection<String> names) {
    Set<JavacBody> handles = new HashSet<>();
    for (String name : names) handles.addAll(mentioning(unit.elements().getName(name)));
    List<Body> found = new ArrayList<>(handles.size());
    for (JavacBody handle : unit.bodies()) {
      if (!handles.contains(handle) || handle.isInitializer()) continue;
      Body body = handle.body();
      if (body != null && isOfMember(body)) found.add(body);
    }
    return found;
  }

  private static boolean isOfMember(Body body) {
    NestingKind nesting = ((TypeElement) body.member().getEnclosingElement()).getNestingKind();
    return nesting == NestingKind.TOP_LEVEL || nesting == NestingKind.MEMBER;
  }

  private boolean isOurs(VariableElement field) {
    for (javax.lang.model.element.Element at = field; at != null; at = at.getEnclosingElement()) {
      if (at.equals(unit.topClass())) return true;
    }
    return false;
  }

  @Override
  public Expr onlyValue(VariableElement field) {
    List<Expr> all = values(field);
    return all != null && all.size() == 1 ? all.get(0) : null;
  }

  @Override
  public List<Expr> values(VariableElement field) {
    if (!isOurs(field) || field.getKind() == ElementKind.ENUM_CONSTANT) return null;
    boolean sealed = field.getModifiers().contains(Modifier.PRIVATE) || field.getModifiers().contains(Modifier.FINAL);
    return sealed ? valuesInSight(field) : null;
  }

  @Override
  public List<Expr> valuesInSight(VariableElement field) {
    if (!isOurs(field) || field.getKind() == ElementKind.ENUM_CONSTANT) return null;
    List<Expr> values = new ArrayList<>(1);
    for (JavacBody handle : mentioningOrDeclaring(field)) {
      if (handle.body() == null) return null;
      if (field.equals(handle.body().member()) && handle.body().code() instanceof Expr) values.add((Expr) handle.body().code());
    }
    List<Expr> all = allUses(field);
    if (all == null) return null;
    for (Expr use : all) {
      if (!(use instanceof Assignment)) continue;
      if (((Assignment) use).form() != Assignment.Form.SIMPLE) return null;
      values.add(((Assignment) use).value());
    }
    return values;
  }

  private List<JavacBody> mentioningOrDeclaring(VariableElement field) {
    List<JavacBody> found = new ArrayList<>(1);
    for (JavacBody handle : unit.bodies()) {
      if (handle.isInitializer() && field.equals(handle.member())) found.add(handle);
    }
    return found;
  }

  @Override
  public boolean isStable(VariableElement field) {
    if (field.getModifiers().contains(Modifier.FINAL)) return true;
    if (!field.getModifiers().contains(Modifier.PRIVATE) || field.getModifiers().contains(Modifier.VOLATILE)) return false;
    List<Expr> all = allUses(field);
    if (all == null) return false;
    for (Expr use : all) {
      if (use instanceof Assignment && use.body().member().getKind() != ElementKind.CONSTRUCTOR) return false;
    }
    return true;
  }
}
