package dev.brisk.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The strongly connected parts of a graph, by Tarjan's walk without recursion. */
final class Circles {
  private final Edges edges;
  private final int[] numbers;
  private final int[] lows;
  private final int[] next;
  private final boolean[] open;
  private final Ints path = new Ints(64);
  private final List<int[]> found = new ArrayList<>();
  private int[] stack = new int[64];
  private int stacked;
  private int pathLength;
  private int counter;

  private Circles(int nodes, Edges edges) {
    this.edges = edges;
    this.numbers = new int[nodes];
    this.lows = new int[nodes];
    this.next = new int[nodes];
    this.open = new boolean[nodes];
  }

  /** The parts, each before those that its edges lead to; a node in no circle is a part of its own. */
  static int[][] callersFirst(int nodes, Edges edges) {
    Circles circles = new Circles(nodes, edges);
    for (int node = 0; node < nodes; node++) {
      if (circles.numbers[node] == 0) circles.walk(node);
    }
    Collections.reverse(circles.found);
    return circles.found.toArray(new int[0][]);
  }

  private void walk(int start) {
    enter(start);
    while (pathLength > 0) {
      int node = path.get(pathLength - 1);
      if (next[node] < edges.count(node)) {
        int to = edges.to(node, next[node]++);
        if (numbers[to] == 0) enter(to);
        else if (open[to]) lows[node] = Math.min(lows[node], numbers[to]);
        continue;
      }
      pathLength--;
      if (pathLength > 0) lows[path.get(pathLength - 1)] = Math.min(lows[path.get(pathLength - 1)], lows[node]);
      if (lows[node] == numbers[node]) close(node);
    }
  }

  private void enter(int node) {
    numbers[node] = lows[node] = ++counter;
    open[node] = true;
    if (pathLength < path.size()) path.set(pathLength, node);
    else path.add(node);
    pathLength++;
    if (stacked == stack.length) stack = Arrays.copyOf(stack, stacked * 2);
    stack[stacked++] = node;
  }

  private void close(int node) {
    int from = stacked;
    do {
      from--;
      open[stack[from]] = false;
    } while (stack[from] != node);
    found.add(Arrays.copyOfRange(stack, from, stacked));
    stacked = from;
  }
}
