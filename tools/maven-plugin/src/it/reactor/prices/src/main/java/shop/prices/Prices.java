package shop.prices;

import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import shop.model.Line;

public class Prices {
  private static final Logger LOG = Logger.getLogger("prices");

  public long of(List<Line> lines, Map<String, Long> prices) {
    Long total = 0L;
    for (Line line : lines) {
      total += line.getPieces() * prices.get(line.getArticle());
    }
    LOG.fine("added up");
    return total;
  }
}
