package dev.brisk.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Counts the call sites of methods of {@code java.*} in class files and prints the most frequent as {@code most-called.tsv}.
 *
 * <p>The committed file was made from the jars of commons-lang3 3.18.0, guava 33.4.8-jre, h2 2.3.232 and jackson-databind 2.19.2,
 * given as arguments. The order is by count, highest first, then by type, method and descriptor, so that the same jars give the
 * same bytes.
 *
 * <p>Only calls that somebody wrote count. Left out are:
 * <ul>
 *   <li>bridge methods, which repeat another method's call (bodies of lambdas are synthetic too, but written by hand: they count);
 *   <li>calls of the superclass constructor, since almost every class calls {@code Object.<init>};
 *   <li>{@code values}, {@code valueOf} and {@code $values} of enums, {@code $deserializeLambda$}, and the maps the compiler builds for a switch over one;
 *   <li>{@code Class.desiredAssertionStatus}, which {@code assert} brings in, and {@code clone} of arrays;
 *   <li>{@code Enum.ordinal} as index of such a switch map;
 *   <li>calls through {@code VarHandle} and {@code MethodHandle.invoke}, whose descriptors are those of the call, not of a method;
 *   <li>copies for newer releases under {@code META-INF/versions}, and {@code module-info}.
 * </ul>
 * Lambdas and method references themselves are no calls; string concatenation is one only where the compiler wrote a
 * {@code StringBuilder} for it.
 */
public final class CountCalls {
  private static final int ROWS = 400;
  private static final String SWITCH_MAP = "$SwitchMap$";

  private final Map<String, Integer> counts = new HashMap<>();

  private CountCalls() {}

  /** Prints the table for the given jar files. */
  public static void main(String[] jars) throws IOException {
    CountCalls calls = new CountCalls();
    for (String jar : jars) calls.addJar(jar);
    StringBuilder text = new StringBuilder("count\ttype\tmethod\tdescriptor\n");
    for (Map.Entry<String, Integer> call : calls.mostFrequent()) {
      text.append(call.getValue()).append('\t').append(call.getKey()).append('\n');
    }
    System.out.print(text);
  }

  private List<Map.Entry<String, Integer>> mostFrequent() {
    Comparator<Map.Entry<String, Integer>> order = Map.Entry.comparingByValue(Comparator.reverseOrder());
    return counts.entrySet().stream().sorted(order.thenComparing(Map.Entry.comparingByKey())).limit(ROWS).collect(Collectors.toList());
  }

  private void addJar(String jar) throws IOException {
    try (JarFile file = new JarFile(jar)) {
      for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements();) {
        JarEntry entry = entries.nextElement();
        String name = entry.getName();
        if (!name.endsWith(".class") || name.startsWith("META-INF/") || name.endsWith("module-info.class")) continue;
        try (InputStream in = file.getInputStream(entry)) {
          new ClassReader(in).accept(new ClassCalls(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
      }
    }
  }

  private void count(String owner, String name, String descriptor) {
    if (owner.startsWith("java/")) counts.merge(owner.replace('/', '.') + '\t' + name + '\t' + descriptor, 1, Integer::sum);
  }

  private final class ClassCalls extends ClassVisitor {
    private String superName;
    private boolean isEnum;

    ClassCalls() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
      this.superName = superName;
      isEnum = (access & Opcodes.ACC_ENUM) != 0;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
      boolean ofEnum = isEnum && (name.equals("values") || name.equals("valueOf") || name.equals("$values"));
      boolean skipped = (access & Opcodes.ACC_BRIDGE) != 0 || ofEnum || name.equals("$deserializeLambda$");
      return skipped ? null : new MethodCalls(name.equals("<init>") ? superName : null);
    }
  }

  private final class MethodCalls extends MethodVisitor {
    /** The superclass, in a constructor; else null. */
    private final String superInConstructor;
    private boolean inSwitchMap;

    MethodCalls(String superInConstructor) {
      super(Opcodes.ASM9);
      this.superInConstructor = superInConstructor;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      if (name.startsWith(SWITCH_MAP)) inSwitchMap = true;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (name.equals("desiredAssertionStatus") || isPolymorphic(owner, name)) return;
      if (name.equals("<init>") && owner.equals(superInConstructor)) return;
      if (name.equals("ordinal") && inSwitchMap) {
        inSwitchMap = false;
        return;
      }
      count(owner, name, descriptor);
    }

    private boolean isPolymorphic(String owner, String name) {
      return owner.equals("java/lang/invoke/VarHandle") || owner.equals("java/lang/invoke/MethodHandle") && name.startsWith("invoke");
    }
  }
}
