package others.immutables;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.util.List;
import org.immutables.value.Value;

/** Speaks of a class that another processor writes. */
@Profiled
public interface Shop {
  /** Its price. */
  ImmutableItem cheapest(List<? extends ImmutableItem> items);

  /** Something to sell. */
  @Value.Immutable
  @Profiled
  interface Item {
    /** What it costs. */
    int price();
  }

  static void use() {
    ImmutableItem item = ImmutableItem.builder().price(2).build();
    Check.equal(ShopProfiled.of(items -> items.get(0)).cheapest(List.of(item)), item);
    Check.equal(Shop$ItemProfiled.of(item).price(), 2);
  }
}
// records: cheapest(java.util.List) 1, price() 1
