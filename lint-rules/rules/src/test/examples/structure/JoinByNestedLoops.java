import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class JoinByNestedLoopsExamples {
  record Order(int id, String customer, List<String> lines) {}

  record Customer(String name, String city) {}

  enum Kind { SMALL, LARGE }

  private final List<Customer> customers = new ArrayList<>();

  void add(Customer customer) {
    customers.add(customer);
  }

  int otherWorkToo(List<Order> orders, List<String> names) {
    int sum = 0;
    for (String name : names) {
      for (Order order : orders) {
        sum += order.id();
        if (order.customer().equals(name)) sum++;
      }
    }
    return sum;
  }

  int elseAsWell(List<Order> orders, List<String> names) {
    int sum = 0;
    for (String name : names) {
      for (Order order : orders) {
        if (order.customer().equals(name)) sum++;
        else sum--;
      }
    }
    return sum;
  }

  int ownLinesOfEach(List<Order> orders, String wanted) {
    int sum = 0;
    for (Order order : orders) {
      for (String line : order.lines()) {
        if (line.equals(wanted)) sum++;
      }
    }
    return sum;
  }

  int constantKey(List<Order> orders, List<String> names) {
    int sum = 0;
    for (String name : names) {
      for (Order order : orders) {
        if (order.customer().equals("me")) sum += name.length();
      }
    }
    return sum;
  }

  int notEquality(List<Order> orders, List<String> names) {
    int sum = 0;
    for (String name : names) {
      for (Order order : orders) {
        if (order.customer().startsWith(name)) sum++;
      }
    }
    return sum;
  }

  int fewOnTheInside(List<String> names) {
    int sum = 0;
    for (String name : names) {
      for (Kind kind : Kind.values()) {
        if (kind.name().equals(name)) sum++;
      }
    }
    return sum;
  }

  int fewOnTheOutside(List<Order> orders) {
    int sum = 0;
    for (String name : new String[] {"you", "me"}) {
      for (Order order : orders) {
        if (order.customer().equals(name)) sum++;
      }
    }
    return sum;
  }

  int numbers(int[] wanted, int[] given) {
    int sum = 0;
    for (int each : wanted) {
      for (int other : given) {
        if (each == other) sum++;
      }
    }
    return sum;
  }

  int once(List<Order> orders, String name) {
    int sum = 0;
    for (Order order : orders) {
      if (order.customer().equals(name)) sum++;
    }
    return sum;
  }

  String cities(List<Order> orders) {
    StringBuilder cities = new StringBuilder();
    for (Order order : orders) {
      for (Customer customer : customers) { // warn: JoinByNestedLoops "all of 'customers' is gone over on each pass to find what equals 'order.customer()'"
        if (customer.name().equals(order.customer())) {
          cities.append(customer.city());
          break;
        }
      }
    }
    return cities.toString();
  }

  int unknownSizes(List<Order> orders, List<String> names) {
    int sum = 0;
    for (String name : names) {
      for (int i = 0; i < orders.size(); i++) { // note: JoinByNestedLoops "put it into a HashMap by what is compared before the loop"
        Order order = orders.get(i);
        if (!order.customer().equals(name)) continue;
        sum += order.id();
      }
    }
    return sum;
  }

  int byIterator(List<String> words, List<String> names) {
    int sum = 0;
    for (String name : names) {
      Iterator<String> all = words.iterator();
      while (all.hasNext()) { // note: JoinByNestedLoops "put it into a HashSet before the loop"
        if (Objects.equals(all.next(), name)) sum++;
      }
    }
    return sum;
  }

  int byStream(List<Order> orders, List<Customer> wanted) {
    int sum = 0;
    for (Customer customer : wanted) {
      if (orders.stream().anyMatch(order -> order.customer().equals(customer.name()))) sum++; // note: JoinByNestedLoops "all of 'orders'"
    }
    return sum;
  }

  int afterTheFix(List<Order> orders, List<String> names) {
    Map<String, Order> byCustomer = new HashMap<>();
    for (Order order : orders) byCustomer.putIfAbsent(order.customer(), order);
    int sum = 0;
    for (String name : names) if (byCustomer.containsKey(name)) sum++;
    return sum;
  }
}
