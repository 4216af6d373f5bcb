package dev.brisk.profiler.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that was recorded up to some moment. */
public final class Profile {
  /** By number. */
  public final List<Totals> methods = new ArrayList<>();
  /** By {@link Edge#key}. */
  public final Map<Long, Edge> edges = new LinkedHashMap<>();
  /** What the run as a whole took. */
  public Usage usage = Usage.NONE;

  /** The edge of that pair, new if need be. */
  public Edge edge(int caller, int callee) {
    return edges.computeIfAbsent(Edge.key(caller, callee), key -> new Edge(caller, callee));
  }
}
