package dev.brisk.facts;

import dev.brisk.jdk.Role;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A collection or map as far as its method and class show it.
 *
 * @param exactClass its class by binary name; null when unknown
 * @param search how it finds one element or key
 * @param made what gave it; empty when that is out of sight, as with parameters
 * @param accesses what is done with it, in the order of the source: of a local in its method, of a field in the class as far as that can be modelled
 * @param sizeAtMost how many elements it can have; -1 when unknown
 * @param grows whether what is in sight puts in more the more data there is: in a loop, all of another collection, or on each call of a method
 * @param shared whether code out of sight may hold it too: it comes from outside, is handed out, passed on or kept
 */
public record Held(String exactClass, Search search, List<Expr> made, List<Access> accesses, int sizeAtMost, boolean grows, boolean shared) {

  /** How it finds one element or key. */
  public enum Search {
    /** One after the other: lists, queues. */
    WALKED,
    /** By hash code, or by the number of an enum's constant. */
    HASHED,
    /** In order, by comparing with few. */
    SORTED,
    /** It may be any of these. */
    UNKNOWN
  }

  /**
   * One thing done with it.
   *
   * @param role what that does with elements; {@link Role#NONE} where it is passed, kept, compared and so on
   * @param at the collection where it stands, or the view of it that is used
   * @param by the call or other node that uses it
   */
  public record Access(Role role, Expr at, Node by) {

    /** Whether one element is meant by its place in the order: an index, the first, the last. */
    public boolean isByPlace() {
      if (!(by instanceof Call) || role == Role.NONE || role == Role.COUNT || role == Role.WALK || role == Role.COPY) return false;
      Call call = (Call) by;
      if (call.argumentCount() == 0) return role != Role.REMOVE || !call.name().equals("clear");
      boolean end = call.name().endsWith("First") || call.name().endsWith("Last") || call.name().equals("push");
      return end || call.argument(0).isPrimitive() && !call.name().equals("contains");
    }
  }

  /** What is done with it in one of these roles. */
  public List<Access> in(Role... roles) {
    List<Access> found = new ArrayList<>(2);
    for (Access access : accesses) {
      for (Role role : roles) if (access.role() == role) found.add(access);
    }
    return found;
  }

  /** Whether its order, or that it holds equal elements twice, may make a difference: it is walked, copied, asked by place or seen by others. */
  public boolean isOrderUsed() {
    if (shared) return true;
    for (Access access : accesses) {
      if (access.role() == Role.WALK || access.role() == Role.COPY || access.role() == Role.NONE || access.isByPlace()) return true;
    }
    return false;
  }
}
