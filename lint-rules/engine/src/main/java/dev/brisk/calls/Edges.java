package dev.brisk.calls;

/** A graph's edges, each with a label; asked by where they begin once they are grouped. */
final class Edges {
  private final Ints froms = new Ints(4096);
  private final Ints tos = new Ints(4096);
  private final Ints labels = new Ints(4096);
  private Groups byFrom;

  void add(int from, int to, int label) {
    froms.add(from);
    tos.add(to);
    labels.add(label);
  }

  void group(int nodes) {
    byFrom = Groups.of(froms, nodes);
  }

  int count(int from) {
    return byFrom.size(from);
  }

  int to(int from, int index) {
    return tos.get(byFrom.get(from, index));
  }

  int label(int from, int index) {
    return labels.get(byFrom.get(from, index));
  }
}
