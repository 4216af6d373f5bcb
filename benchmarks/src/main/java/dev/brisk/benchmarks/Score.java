package dev.brisk.benchmarks;

/** One iteration: how much CPU time one call of a form took, and what it allocated. */
public record Score(String rule, int size, String form, int round, double nanos, double bytes) {

  String line() {
    return rule + "\t" + size + "\t" + form + "\t" + round + "\t" + nanos + "\t" + bytes;
  }

  static Score parse(String line) {
    String[] cells = line.split("\t");
    return new Score(cells[0], Integer.parseInt(cells[1]), cells[2], Integer.parseInt(cells[3]), Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]));
  }
}
