package dev.brisk.rules.waiting;

import static dev.brisk.api.Heat.WARM;
import static dev.brisk.api.Theme.WAITING;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.model.Body;
import dev.brisk.model.Call;
import dev.brisk.model.Condition;
import dev.brisk.model.Conditional;
import dev.brisk.model.ExprStmt;
import dev.brisk.model.FieldRead;
import dev.brisk.model.If;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import dev.brisk.model.Switch;
import dev.brisk.model.This;
import dev.brisk.model.Throw;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Matches a stream around another one that hands single bytes on and leaves arrays to its superclass, which hands on their bytes one at a time. Leaves alone
 * streams that look at each byte.
 */
@AutoService(Rule.class)
@LintRule(
    theme = WAITING,
    heat = WARM,
    summary = "stream around another that leaves arrays to be moved byte by byte",
    why = """
        `FilterOutputStream`, `OutputStream` and `InputStream` move an array by one call a byte, until `write(byte[], int, int)` or `read(byte[], int, int)` is overridden:
        thousands of calls for one buffer, each of which may take a lock or go to the system.""",
    given = "int[] xs",
    slow = """
        java.io.OutputStream to = java.io.OutputStream.nullOutputStream();
        java.io.OutputStream out = new java.io.FilterOutputStream(to);
        byte[] bytes = new byte[xs.length];
        try {
          out.write(bytes, 0, bytes.length);
        } catch (java.io.IOException e) {
          return -1;
        }
        return bytes.length;""",
    fast = """
        java.io.OutputStream to = java.io.OutputStream.nullOutputStream();
        java.io.OutputStream out = to;
        byte[] bytes = new byte[xs.length];
        try {
          out.write(bytes, 0, bytes.length);
        } catch (java.io.IOException e) {
          return -1;
        }
        return bytes.length;""",
    limits = "Silent where the method for one byte tests it, where a class between overrides the one for arrays, and for streams that end at no other stream.",
    fixSafety = "What the method for one byte does beside handing it on, such as counting, the one for arrays must do for all of them. No fix is offered.",
    byHand = "what the method for one byte does the one for arrays must do for all of them",
    since = "0.1")
public final class MissingBulkOverride implements Rule {
  /** One call a byte for a small buffer. */
  private static final long BUFFER = 2000;

  @Override
  public void register(Registry rules) {
    rules.on(Call.class, this::check).calling("super").inClassesMentioning("FilterOutputStream", "OutputStream", "InputStream");
  }

  private void check(Call above, Site site) {
    Body body = above.body();
    if (body.method() == null || body.method().getKind() != ElementKind.CONSTRUCTOR) return;
    TypeElement type = (TypeElement) body.method().getEnclosingElement();
    if (!isFirstConstructor(body.method(), type)) return;
    String parent = type.getSuperclass().toString();
    if (parent.equals("java.io.FilterOutputStream")) {
      checkFilter(above, type, site);
    } else if (parent.equals("java.io.OutputStream")) {
      checkOne(above, type, "write", site);
    } else if (parent.equals("java.io.InputStream")) {
      checkOne(above, type, "read", site);
    }
  }

  private static void checkFilter(Call above, TypeElement type, Site site) {
    if (method(type, "write", true) != null) return;
    ExecutableElement one = method(type, "write", false);
    Body code = one == null ? null : above.source().bodyOf(one);
    if (one != null && (code == null || !handsOn(code, "write")) || handsArrays(above, type)) return;
    tell(code == null ? above : code, "FilterOutputStream hands arrays on byte by byte", "write", site);
  }

  private static void checkOne(Call above, TypeElement type, String name, Site site) {
    if (method(type, name, true) != null) return;
    ExecutableElement one = method(type, name, false);
    Body code = one == null ? null : above.source().bodyOf(one);
    if (code == null || !handsOn(code, name)) return;
    String parent = name.equals("write") ? "OutputStream writes arrays" : "InputStream reads arrays";
    tell(code, parent + " byte by byte through '" + name + "'", name, site);
  }

  private static void tell(Node at, String happens, String name, Site site) {
    Node place = at instanceof Body ? ((Body) at).code() : at;
    Saving saving = new Saving(place, BUFFER, BUFFER, "");
    site.report(at, saving, "%s, a call for each (%s); override %s(byte[], int, int) as well and hand it on whole", happens,
        saving.text(), name).atMostNote();
  }

  private static boolean isFirstConstructor(ExecutableElement constructor, TypeElement type) {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.CONSTRUCTOR) return member.equals(constructor);
    }
    return false;
  }

  /** The class's own method of that name for one byte, or for a part of an array; null when it has none. */
  private static ExecutableElement method(TypeElement type, String name, boolean array) {
    for (Element member : type.getEnclosedElements()) {
      if (!(member instanceof ExecutableElement) || !member.getSimpleName().contentEquals(name)) continue;
      ExecutableElement method = (ExecutableElement) member;
      int count = method.getParameters().size();
      if (array ? count == 3 && isBytes(method.getParameters().get(0).asType()) : count == (name.equals("write") ? 1 : 0) && !isOfArray(method)) return method;
    }
    return null;
  }

  private static boolean isOfArray(ExecutableElement method) {
    return !method.getParameters().isEmpty() && method.getParameters().get(0).asType().getKind() == TypeKind.ARRAY;
  }

  private static boolean isBytes(TypeMirror type) {
    return type instanceof ArrayType && ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE;
  }

  /** Whether the class itself gives arrays to the stream below: it is the one that writes. */
  private static boolean handsArrays(Call above, TypeElement type) {
    boolean[] hands = {false};
    for (Body body : above.source().classFacts().naming(Set.of("write"))) {
      if (!type.equals(body.member().getEnclosingElement())) continue;
      body.walk(node -> hands[0] |= node instanceof Call && ((Call) node).name().equals("write") && ((Call) node).receiver() instanceof FieldRead
          && ((Call) node).argumentCount() > 0 && isBytes(((Call) node).argument(0).type()));
    }
    return hands[0];
  }

  /** Whether it gives the byte to another stream, or takes it from there, without a look at it. */
  private static boolean handsOn(Body code, String name) {
    boolean[] hands = {false};
    boolean[] plain = {true};
    code.walk(node -> {
      hands[0] |= node instanceof Call && isOfOther((Call) node, name);
      boolean tests = node instanceof If || node instanceof Conditional || node instanceof Condition || node instanceof Switch;
      // What fills a buffer of its own decodes or fetches, which takes longer.
      plain[0] &= !(name.equals("read") && node instanceof Call && !isOfOther((Call) node, name) && !isOwnCheck((Call) node));
      plain[0] &= !(node instanceof Loop) && !(tests && name.equals("write") && looksAtByte(node, code)) && !(node instanceof Throw && name.equals("read"));
    });
    return hands[0] && plain[0];
  }

  /** {@code ensureOpen()}, {@code count(1)}. */
  private static boolean isOwnCheck(Call call) {
    return call.parent() instanceof ExprStmt && call.argumentCount() <= 1 && (call.receiver() == null || call.receiver() instanceof This);
  }

  private static boolean isOfOther(Call call, String name) {
    if (!call.name().equals(name) || call.receiver() == null || call.loop() != null) return false;
    String kind = name.equals("write") ? "java.io.OutputStream" : "java.io.InputStream";
    return call.argumentCount() == (name.equals("write") ? 1 : 0) && call.owner() != null && (call.owner().equals(kind) || call.source().isSubclass(call.receiver().type(), kind));
  }

  private static boolean looksAtByte(Node test, Body code) {
    boolean[] looks = {false};
    test.child(0).walk(node -> looks[0] |= node instanceof LocalRead && code.parameters().contains(((LocalRead) node).variable()));
    return looks[0];
  }
}
