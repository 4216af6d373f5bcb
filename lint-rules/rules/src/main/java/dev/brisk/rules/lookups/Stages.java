package dev.brisk.rules.lookups;

import dev.brisk.model.Call;
import dev.brisk.model.Lambda;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;

/** What comes behind a stage of a stream. */
final class Stages {
  private Stages() {}

  /** Whether the stream ends with its first element: its stages run until one gets through, often once. */
  static boolean endWithFirst(Loop loop) {
    if (!(loop.parent() instanceof Lambda)) return false;
    Node at = loop.parent().parent();
    while (at instanceof Call) {
      String name = ((Call) at).name();
      if (name.equals("findFirst") || name.equals("findAny")) return true;
      Node user = at.parent();
      if (!(user instanceof Call) || ((Call) user).receiver() != at) return false;
      at = user;
    }
    return false;
  }
}
