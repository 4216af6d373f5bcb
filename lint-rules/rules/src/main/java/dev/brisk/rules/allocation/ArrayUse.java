package dev.brisk.rules.allocation;

import dev.brisk.jdk.JdkTable;
import dev.brisk.model.ArrayRead;
import dev.brisk.model.Assignment;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.FieldRead;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import dev.brisk.model.Node;
import dev.brisk.model.Variable;
import java.util.Set;

/** What is done with an array that is made anew each time. */
final class ArrayUse {
  /** Calls that write what they are given into the array, or pass on as much of it as was written. */
  private static final Set<String> COPYING = Set.of("read", "write", "append", "update", "get", "put", "readFully", "readNBytes", "inflate", "deflate", "arraycopy",
      "setInput", "getChars", "doFinal");

  private ArrayUse() {}

  /** Whether its elements and its length are read and nothing else happens to it. */
  static boolean isOnlyRead(Expr array) {
    Node user = array.parent();
    if (user instanceof FieldRead) return ((FieldRead) user).isArrayLength();
    if (user instanceof ArrayRead) {
      boolean written = user.parent() instanceof Assignment && ((Assignment) user.parent()).target() == user;
      return ((ArrayRead) user).array() == array && !written;
    }
    if (user instanceof Loop) return ((Loop) user).form() == Loop.Form.FOR_EACH_ARRAY;
    return user instanceof LocalDecl && allReads(((LocalDecl) user).variable(), ArrayUse::isOnlyRead);
  }

  /** Whether calls that copy fill and empty it, so that nobody sees what was in it before. */
  static boolean isOnlyFilled(Expr array) {
    return array.parent() instanceof LocalDecl && allReads(((LocalDecl) array.parent()).variable(), ArrayUse::isCopied);
  }

  private static boolean isCopied(LocalRead read) {
    Node user = read.parent();
    if (user instanceof FieldRead) return ((FieldRead) user).isArrayLength();
    if (user instanceof New) return isText((New) user) && ((New) user).argumentCount() >= 3;
    if (!(user instanceof Call) || !COPYING.contains(((Call) user).name()) || ((Call) user).receiver() == read) return false;
    // By their contract streams, digests and buffers copy what they are given.
    return ((Call) user).owner() != null && JdkTable.isJdk(((Call) user).owner());
  }

  private static boolean isText(New creation) {
    return creation.type() != null && creation.source().isClass(creation.type(), "java.lang.String");
  }

  private static boolean allReads(Variable variable, java.util.function.Predicate<LocalRead> test) {
    if (!variable.writes().isEmpty()) return false;
    for (LocalRead read : variable.reads()) {
      if (!test.test(read)) return false;
    }
    return true;
  }
}
