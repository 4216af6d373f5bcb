package dev.brisk.wrappers;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Types as the generated source names them: annotations on types are kept, type variables renamed where they would hide a class, and classes written in full
 * whose simple name means something else inside of the wrapper.
 */
final class TypeNamer extends SimpleTypeVisitor14<TypeName, Void> {
  private final Access access;
  private final Set<String> hidden;
  private final Set<String> taken;
  private final Map<String, String> ofClass;
  private final Map<String, String> ofMethod;

  private TypeNamer(Access access, Set<String> hidden, Set<String> taken, Map<String, String> ofClass, Map<String, String> ofMethod) {
    this.access = access;
    this.hidden = hidden;
    this.taken = taken;
    this.ofClass = ofClass;
    this.ofMethod = ofMethod;
  }

  /**
   * @param hidden simple names that mean a member type inside of the wrapper
   * @param taken simple names that no type variable may have
   */
  static TypeNamer of(TypeElement type, Access access, Set<String> hidden, Set<String> taken) {
    Map<String, String> ofClass = new LinkedHashMap<>();
    for (TypeParameterElement parameter : type.getTypeParameters()) {
      String name = parameter.getSimpleName().toString();
      ofClass.put(name, free(name, taken, ofClass, type.getTypeParameters()));
    }
    return new TypeNamer(access, hidden, taken, ofClass, Map.of());
  }

  /** Names for the signature of a method, whose own type variables must not be taken for those of the class. */
  TypeNamer within(List<? extends TypeVariable> variables) {
    if (variables.isEmpty()) return this;
    Map<String, String> names = new HashMap<>();
    List<TypeParameterElement> own = new ArrayList<>();
    for (TypeVariable variable : variables) own.add((TypeParameterElement) variable.asElement());
    for (TypeParameterElement parameter : own) {
      String name = parameter.getSimpleName().toString();
      String free = name;
      while (taken.contains(free) || ofClass.containsValue(free) || names.containsValue(free) || !free.equals(name) && isNameOf(free, own)) free += "_";
      names.put(name, free);
    }
    return new TypeNamer(access, hidden, taken, ofClass, names);
  }

  private static String free(String name, Set<String> taken, Map<String, String> given, List<? extends TypeParameterElement> own) {
    String free = name;
    while (taken.contains(free) || given.containsValue(free) || !free.equals(name) && isNameOf(free, own)) free += "_";
    return free;
  }

  private static boolean isNameOf(String name, List<? extends TypeParameterElement> parameters) {
    return parameters.stream().anyMatch(parameter -> parameter.getSimpleName().contentEquals(name));
  }

  TypeName name(TypeMirror type) {
    return type.accept(this, null);
  }

  List<TypeName> names(List<? extends TypeMirror> types) {
    List<TypeName> names = new ArrayList<>();
    for (TypeMirror type : types) names.add(name(type));
    return names;
  }

  /** The declarations of a class's type variables. */
  List<TypeVariableName> declared(TypeElement type) {
    List<TypeVariableName> variables = new ArrayList<>();
    for (TypeParameterElement parameter : type.getTypeParameters()) {
      List<TypeName> bounds = names(parameter.getBounds());
      variables.add(TypeVariableName.get(ofClass.get(parameter.getSimpleName().toString()), bounds.toArray(TypeName[]::new)));
    }
    return variables;
  }

  /** The declarations of a method's type variables. */
  List<TypeVariableName> declared(List<? extends TypeVariable> variables) {
    List<TypeVariableName> names = new ArrayList<>();
    for (TypeVariable variable : variables) {
      List<TypeName> bounds = names(bounds(variable));
      names.add(TypeVariableName.get(of(variable), bounds.toArray(TypeName[]::new)));
    }
    return names;
  }

  private static List<? extends TypeMirror> bounds(TypeVariable variable) {
    TypeMirror bound = variable.getUpperBound();
    if (bound instanceof IntersectionType several) return several.getBounds();
    // Where there are several ECJ answers with the variable.
    boolean itself = bound instanceof TypeVariable other && other.asElement().equals(variable.asElement());
    return itself ? ((TypeParameterElement) variable.asElement()).getBounds() : List.of(bound);
  }

  ClassName className(TypeElement element) {
    if (element.getEnclosingElement() instanceof TypeElement outer) return className(outer).nestedClass(element.getSimpleName().toString());
    String simple = element.getSimpleName().toString();
    String full = element.getQualifiedName().toString();
    // As a simple name in no package it is printed as it stands.
    if (hidden.contains(simple) && !full.equals(simple)) return ClassName.get("", full);
    return ClassName.get(full.substring(0, Math.max(0, full.length() - simple.length() - 1)), simple);
  }

  /** Annotations that a wrapper can name. */
  List<AnnotationSpec> annotations(AnnotatedConstruct annotated) {
    List<AnnotationSpec> specs = new ArrayList<>();
    for (AnnotationMirror annotation : annotated.getAnnotationMirrors()) {
      boolean named = access.names((TypeElement) annotation.getAnnotationType().asElement());
      if (named && CopiedAnnotations.isWritable(annotation)) specs.add(CopiedAnnotations.written(annotation));
    }
    return specs;
  }

  private String of(TypeVariable variable) {
    Element owner = ((TypeParameterElement) variable.asElement()).getGenericElement();
    String name = variable.asElement().getSimpleName().toString();
    return (owner instanceof ExecutableElement ? ofMethod : ofClass).getOrDefault(name, name);
  }

  private TypeName annotated(TypeName name, TypeMirror type) {
    List<AnnotationSpec> annotations = annotations(type);
    return annotations.isEmpty() ? name : name.annotated(annotations);
  }

  @Override
  public TypeName visitPrimitive(PrimitiveType type, Void none) {
    TypeName name = switch (type.getKind()) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case CHAR -> TypeName.CHAR;
      case FLOAT -> TypeName.FLOAT;
      default -> TypeName.DOUBLE;
    };
    return annotated(name, type);
  }

  @Override
  public TypeName visitNoType(NoType type, Void none) {
    return TypeName.VOID;
  }

  @Override
  public TypeName visitDeclared(DeclaredType type, Void none) {
    TypeElement element = (TypeElement) type.asElement();
    List<TypeName> arguments = names(type.getTypeArguments());
    if (isInner(element) && type.getEnclosingType() instanceof DeclaredType outer && name(outer) instanceof ParameterizedTypeName generic) {
      return annotated(generic.nestedClass(element.getSimpleName().toString(), arguments), type);
    }
    ClassName raw = className(element);
    return annotated(arguments.isEmpty() ? raw : ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new)), type);
  }

  /** ECJ names an enclosing type for static ones as well. */
  static boolean isInner(TypeElement type) {
    return type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.STATIC) && type.getEnclosingElement().getKind().isClass();
  }

  @Override
  public TypeName visitArray(ArrayType type, Void none) {
    return annotated(ArrayTypeName.of(name(type.getComponentType())), type);
  }

  @Override
  public TypeName visitTypeVariable(TypeVariable type, Void none) {
    return annotated(TypeVariableName.get(of(type)), type);
  }

  @Override
  public TypeName visitWildcard(WildcardType type, Void none) {
    if (type.getSuperBound() != null) return annotated(WildcardTypeName.supertypeOf(name(type.getSuperBound())), type);
    TypeMirror bound = type.getExtendsBound();
    return annotated(WildcardTypeName.subtypeOf(bound == null ? ClassName.OBJECT : name(bound)), type);
  }

  @Override
  protected TypeName defaultAction(TypeMirror type, Void none) {
    throw new IllegalArgumentException("no name for the type " + type);
  }
}
