package shop.pricing;

import java.util.List;
import java.util.regex.Pattern;
import shop.catalog.Category;

/** The discounts in force. */
public class Discounts {
  private static final Pattern CAMPAIGN = Pattern.compile("(SPRING|SUMMER|XMAS)-\\d{4}");

  private final List<DiscountRule> rules;

  public Discounts(List<DiscountRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The best discount on so many pieces, in percent; 0 if there is none. */
  public int bestPercent(Category category, int quantity) {
    int best = 0;
    for (DiscountRule rule : rules) {
      if (rule.minQuantity() <= quantity && rule.category() == category && rule.percent() > best) {
        best = rule.percent();
      }
    }
    return best;
  }

  /** The seasonal rules that a basket of so many pieces earns. */
  public List<DiscountRule> campaigns(int quantity) {
    return rules.stream()
        .filter(rule -> CAMPAIGN.matcher(rule.code()).matches())
        .filter(rule -> rule.minQuantity() <= quantity)
        .toList();
  }

  /** The seasonal rules that give at least so many percent. */
  public List<DiscountRule> campaignsFrom(int percent) {
    return rules.stream()
        .filter(rule -> rule.percent() >= percent)
        .filter(rule -> CAMPAIGN.matcher(rule.code()).matches())
        .toList();
  }
}
