package dev.brisk.wrappers;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/** Classes that a source writes in full, in vain where a class or variable of the name that their package begins with is in scope. */
final class Obscured {
  private static final Pattern NO_CODE = Pattern.compile("(?s:/\\*.*?\\*/)|\"(\\\\.|[^\"\\\\])*\"|(?m:^(import|package) .*$)");
  private static final Pattern DOTTED = Pattern.compile("(?<![\\w$.\\P{ASCII}])[\\w$\\P{ASCII}]+(\\.[\\w$\\P{ASCII}]+)+");

  private final Env env;
  private final String packageName;
  private final Set<String> members;
  private final Set<String> fields;

  /**
   * @param members simple names of classes that are members
   * @param fields names of inherited fields
   */
  Obscured(Env env, String packageName, Set<String> members, Set<String> fields) {
    this.env = env;
    this.packageName = packageName;
    this.members = members;
    this.fields = fields;
  }

  /** The first such class; null where there is none. */
  TypeElement in(String source) {
    Matcher name = DOTTED.matcher(NO_CODE.matcher(source).replaceAll(" "));
    while (name.find()) {
      TypeElement type = inPackage(name.group());
      if (type != null && isObscured(type, rootOf(type))) return type;
    }
    return null;
  }

  String rootOf(TypeElement type) {
    String place = env.packageOf(type);
    return place.substring(0, (place + ".").indexOf('.'));
  }

  /** The class that the beginning of a name is the full name of. */
  private TypeElement inPackage(String name) {
    for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      int end = name.indexOf('.', dot + 1);
      TypeElement type = env.elements().getTypeElement(end < 0 ? name : name.substring(0, end));
      if (type != null && !env.packageOf(type).isEmpty()) return type;
    }
    return null;
  }

  private boolean isObscured(TypeElement type, String root) {
    if (members.contains(root) || env.elements().getTypeElement(packageName.isEmpty() ? root : packageName + "." + root) != null) return true;
    // The one class that is not only named where nothing but a class can stand.
    return fields.contains(root) && type.getQualifiedName().contentEquals(Wrapper.PROBES.canonicalName());
  }
}
