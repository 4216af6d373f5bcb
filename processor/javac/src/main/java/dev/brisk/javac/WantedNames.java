package dev.brisk.javac;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.Tree;
import dev.brisk.api.Registry;
import dev.brisk.engine.Interests;
import dev.brisk.engine.SketchedCall.Argument;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Name;
import javax.lang.model.util.Elements;

/** The names of {@link Interests} as one compiler's own. */
final class WantedNames {
  private final Map<Name, Integer> methods;
  private final Map<Name, Integer> types;
  private final int arrays;
  private final int mutableHash;
  private final Set<Name> mutableHashes;

  /** With the simple names of the classes whose hash can change. */
  WantedNames(Interests interests, Elements elements, Set<Name> mutableHashes) {
    methods = numbers(interests.methods(), elements);
    types = numbers(interests.types(), elements);
    arrays = interests.types().getOrDefault(Registry.ARRAY, Argument.OTHER);
    mutableHash = interests.types().getOrDefault(Registry.MUTABLE_HASH, Argument.OTHER);
    this.mutableHashes = mutableHashes;
  }

  private static Map<Name, Integer> numbers(Map<String, Integer> numbers, Elements elements) {
    Map<Name, Integer> names = new HashMap<>(numbers.size() * 2);
    for (Map.Entry<String, Integer> each : numbers.entrySet()) names.put(elements.getName(each.getKey()), each.getValue());
    return names;
  }

  /** Number of a method's name; negative if nobody asks for it, or there is none. */
  int method(Name name) {
    Integer number = name == null ? null : methods.get(name);
    return number == null ? -1 : number;
  }

  /** Number of a type's simple name; negative if nobody asks for it, or there is none. */
  int type(Name name) {
    Integer number = name == null ? null : types.get(name);
    return number == null ? Argument.OTHER : number;
  }

  /** Number of a type argument, an own class whose hash can change counting as that first; negative if nobody asks for it. */
  int typeArgument(Tree type) {
    if (type instanceof ArrayTypeTree) return arrays;
    Name name = Spelling.simpleName(type);
    return mutableHash >= 0 && mutableHashes.contains(name) ? mutableHash : type(name);
  }

  /** Number that stands for all arrays; negative if nobody asks for them. */
  int arrays() {
    return arrays;
  }

  /** Numbers of all types, with none left out. */
  int typeCount() {
    return types.size();
  }
}
