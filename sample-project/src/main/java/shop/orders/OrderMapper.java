package shop.orders;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** From orders to what the web shows of them. */
@Mapper
public interface OrderMapper {
  @Mapping(target = "customer", source = "customerId")
  OrderView toView(Order order);

  List<OrderView> toViews(List<Order> orders);
}
