package dev.brisk.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files of the running JDK, by binary name. */
final class JdkClasses {
  private final FileSystem image = FileSystems.getFileSystem(URI.create("jrt:/"));
  private final Map<String, Shape> shapes = new HashMap<>();

  /** What a class declares. */
  static final class Shape extends ClassVisitor {
    int access;
    String superName;
    List<String> interfaces;
    /** Name and descriptor to access flags. */
    final Map<String, Integer> methods = new HashMap<>();
    private String name;

    Shape() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
      this.access = access;
      this.name = name;
      this.superName = superName == null ? null : superName.replace('/', '.');
      this.interfaces = Stream.of(interfaces).map(each -> each.replace('/', '.')).collect(Collectors.toList());
    }

    @Override
    public void visitInnerClass(String name, String outerName, String innerName, int access) {
      if (name.equals(this.name)) this.access = access;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
      methods.put(name + descriptor, access);
      return null;
    }

    /** Whether no class outside the JDK can extend it: final, not public, or without a constructor that others may call. */
    boolean isClosed() {
      if ((access & Opcodes.ACC_FINAL) != 0) return true;
      if ((access & Opcodes.ACC_INTERFACE) != 0) return false;
      if ((access & Opcodes.ACC_PUBLIC) == 0) return true;
      return methods.entrySet().stream()
          .noneMatch(method -> method.getKey().startsWith("<init>") && (method.getValue() & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0);
    }
  }

  /** The class, or null when this JDK has none of the name. */
  Shape find(String type) {
    return shapes.computeIfAbsent(type, this::read);
  }

  private Shape read(String type) {
    int dot = type.lastIndexOf('.');
    Path modules = image.getPath("/packages", type.substring(0, dot));
    if (!Files.isDirectory(modules)) return null;
    try (Stream<Path> links = Files.list(modules)) {
      for (Path link : links.collect(Collectors.toList())) {
        Path file = image.getPath("/modules", link.getFileName().toString(), type.replace('.', '/') + ".class");
        if (!Files.exists(file)) continue;
        Shape shape = new Shape();
        new ClassReader(Files.readAllBytes(file)).accept(shape, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return shape;
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The type, its supertypes, and {@code Object}. */
  Set<String> withSupertypes(String type) {
    Set<String> all = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      String next = open.poll();
      Shape shape = find(next);
      if (shape == null || !all.add(next)) continue;
      if (shape.superName != null) open.add(shape.superName);
      open.addAll(shape.interfaces);
    }
    all.add("java.lang.Object");
    return all;
  }
}
