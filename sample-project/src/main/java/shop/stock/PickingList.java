package shop.stock;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.orders.OrderLine;

/** What the pickers fetch on one walk through the warehouse. */
public class PickingList {
  private final List<Movement> reserved = new ArrayList<>();
  private final List<String> waiting = new ArrayList<>();

  public void reserve(Movement movement) {
    reserved.add(movement);
  }

  public void await(String sku) {
    waiting.add(sku);
  }

  /** The articles of all lines, each once, in the order in which they were asked for. */
  public List<String> articles(List<OrderLine> lines) {
    List<String> articles = new ArrayList<>();
    for (OrderLine line : lines) {
      if (!articles.contains(line.sku())) {
        articles.add(line.sku());
      }
    }
    return articles;
  }

  /** How many lines are reserved already. */
  public int reservedLines(List<OrderLine> lines) {
    int found = 0;
    for (OrderLine line : lines) {
      if (reservation(line.sku()).isPresent()) {
        found++;
      }
    }
    return found;
  }

  /** The articles to order from suppliers: those that are waited for and not in the lists of what comes tomorrow. */
  public int toOrder(List<List<String>> deliveries) {
    int missing = 0;
    for (List<String> delivery : deliveries) {
      List<String> open = new ArrayList<>(delivery);
      open.removeAll(waiting);
      missing += open.size();
    }
    return missing;
  }

  /** The steps between the shelves of a walk, in the order of the list. */
  public int steps(List<OrderLine> lines, Map<String, Integer> shelves) {
    List<Integer> stops = new LinkedList<>();
    for (OrderLine line : lines) {
      stops.add(shelves.getOrDefault(line.sku(), 0));
    }
    int steps = 0;
    for (int i = 1; i < stops.size(); i++) {
      steps += Math.abs(stops.get(i) - stops.get(i - 1));
    }
    return steps;
  }

  /** Hands out what is waited for, first come, first served, as long as there are pieces. */
  public List<String> handOut(int pieces) {
    List<String> handed = new ArrayList<>();
    while (!waiting.isEmpty() && handed.size() < pieces) {
      handed.add(waiting.remove(0));
    }
    return handed;
  }

  private Optional<Movement> reservation(String sku) {
    for (Movement movement : reserved) {
      if (movement.sku().equals(sku)) {
        return Optional.of(movement);
      }
    }
    return Optional.empty();
  }
}
