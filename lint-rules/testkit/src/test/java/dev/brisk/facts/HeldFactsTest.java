package dev.brisk.facts;

import dev.brisk.jdk.Role;
import dev.brisk.model.Call;
import dev.brisk.model.LocalDecl;
import dev.brisk.model.New;
import dev.brisk.testkit.FactsTestKit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is known of a collection: {@code search}, {@code size} (at most), whether it {@code grows} and is {@code shared}, and the roles of what is done
 * with it ({@code does}).
 */
class HeldFactsTest {
  private static void check(String members) {
    FactsTestKit.ofArguments("search", (value, site) -> site.facts().heldBy(value).search()).in("class Example {\n" + members + "}");
  }

  private static void checkSize(String members) {
    FactsTestKit.asking("size", Call.class, (call, site) -> call.name().equals("size") ? site.facts().heldBy(call.receiver()).sizeAtMost() : null)
        .and("grows", Call.class, (call, site) -> call.name().equals("size") ? site.facts().heldBy(call.receiver()).grows() : null)
        .in("class Example {\n" + members + "}");
  }

  private static void checkUses(String members) {
    FactsTestKit.ofArguments("does", (value, site) -> does(site.facts().heldBy(value)))
        .andOfArguments("shared", (value, site) -> site.facts().heldBy(value).shared())
        .andOfArguments("order", (value, site) -> site.facts().heldBy(value).isOrderUsed()).in("class Example {\n" + members + "}");
  }

  private static String does(Held held) {
    return held.accesses().stream().map(access -> (access.isByPlace() ? "PLACE " : "") + access.role()).collect(Collectors.joining(" "));
  }

  @Test
  void whatIsWalked() {
    check("""
        private final Collection<String> field = new ArrayList<>();
        private List<String> open;
        void m(List<String> list, Collection<String> any, Queue<String> queue) {
          ask(list); // search: WALKED
          ask(any); // search: UNKNOWN
          ask(queue); // search: WALKED
          ask(field); // search: WALKED
          ask(open); // search: WALKED
          Collection<String> made = new ArrayDeque<>();
          ask(made); // search: WALKED
          ask(Collections.unmodifiableCollection(new ArrayList<>(list))); // search: WALKED
          ask(Arrays.asList("a")); // search: WALKED
        }""");
  }

  @Test
  void whatIsHashedOrSorted() {
    check("""
        private final Collection<String> field = new LinkedHashSet<>();
        private final Map<String, String> map = new HashMap<>();
        void m(Set<String> set, SortedSet<String> sorted, HashSet<String> hashed, Map<String, String> any) {
          ask(set); // search: UNKNOWN
          ask(sorted); // search: SORTED
          ask(hashed); // search: HASHED
          ask(field); // search: HASHED
          ask(map); // search: HASHED
          ask(any); // search: UNKNOWN
          ask(Set.of("a")); // search: HASHED
          ask(new TreeMap<String, String>()); // search: SORTED
          ask(map.keySet()); // search: HASHED
          ask(any.keySet()); // search: UNKNOWN
          ask(map.values()); // search: WALKED
          ask(Collections.synchronizedSet(new TreeSet<String>())); // search: SORTED
        }""");
  }

  @Test
  void classesThatSearchTheirOwnWay() {
    check("""
        static class Indexed extends ArrayList<String> {
          @Override public boolean contains(Object o) { return false; }
        }
        static class Plain extends ArrayList<String> { }
        void m() {
          ask(new Indexed()); // search: UNKNOWN
          ask(new Plain()); // search: WALKED
        }""");
  }

  @Test
  void sizesThatCanBeCounted() {
    checkSize("""
        enum Color { RED, GREEN }
        private static final List<String> FIXED = Arrays.asList("a", "b", "c");
        private static final Set<String> NAMES = new HashSet<>(FIXED);
        private final Map<Color, String> byColor = new EnumMap<>(Color.class);
        protected List<String> open = Arrays.asList("a");
        void m(List<String> given, String name) {
          FIXED.size(); // size: 3; grows: no
          open.size(); // size: -1; grows: no
          NAMES.size(); // size: 3; grows: no
          byColor.size(); // size: 2; grows: no
          List.of(name, name).size(); // size: 2; grows: no
          given.size(); // size: -1; grows: no
          new ArrayList<>(given).size(); // size: -1; grows: no
          List<String> few = new ArrayList<>();
          few.add(name);
          if (given.isEmpty()) few.add("x");
          few.size(); // size: 2; grows: no
          Collections.singletonList(name).size(); // size: 1; grows: no
          EnumSet.noneOf(Color.class).size(); // size: 2; grows: no
          Arrays.asList(Color.values()).size(); // size: 2; grows: no
        }""");
  }

  @Test
  void whatGrowsWithTheData() {
    checkSize("""
        private final List<String> seen = new ArrayList<>();
        private final Map<String, String> settings = new HashMap<>();
        Example() { settings.put("a", "b"); }
        void see(String s) { seen.add(s); }
        void m(String[] data, List<String> other) {
          List<String> filled = new ArrayList<>();
          for (String s : data) filled.add(s);
          filled.size(); // size: -1; grows: yes
          seen.size(); // size: -1; grows: yes
          settings.size(); // size: 1; grows: no
          List<String> joined = new ArrayList<>();
          joined.addAll(other);
          joined.size(); // size: -1; grows: yes
          for (String s : data) {
            List<String> own = new ArrayList<>();
            own.add(s);
            own.size(); // size: 1; grows: no
          }
          List<String> four = new ArrayList<>();
          for (int i = 0; i < 4; i++) four.add(data[i]);
          four.size(); // size: 1; grows: no
        }""");
  }

  @Test
  void whatIsDoneWithIt() {
    checkUses("""
        private final List<String> field = new ArrayList<>();
        int size() { return field.size(); }
        void walk() { for (String s : field) System.out.println(s); }
        void m(String s) {
          Set<String> set = new HashSet<>();
          set.add(s);
          if (set.contains(s)) set.remove(s);
          ask(set); // does: INSERT LOOKUP REMOVE NONE; shared: yes; order: yes
        }
        void n(String s, List<String> out) {
          List<String> held = field;
          out.add(held.get(0));
          out.addAll(field);
          boolean none = ask(field).isEmpty(); // does: COUNT WALK PLACE LOOKUP COPY NONE; shared: yes; order: yes
        }""");
  }

  @Test
  void whoElseHoldsIt() {
    FactsTestKit.asking("shared", Call.class, (call, site) -> call.name().equals("contains") ? site.facts().heldBy(call.receiver()).shared() : null)
        .and("order", Call.class, (call, site) -> call.name().equals("contains") ? site.facts().heldBy(call.receiver()).isOrderUsed() : null).in("""
        class Example {
          private final List<String> own = new ArrayList<>();
          private final List<String> lent = new ArrayList<>();
          List<String> open = new ArrayList<>();
          List<String> lent() { return lent; }
          private final List<String> given;
          Example(List<String> given) { this.given = given; }
          boolean m(String s, List<String> parameter) {
            List<String> local = new ArrayList<>(parameter);
            own.add(s);
            return own.contains(s) // shared: no; order: no
                || lent.contains(s) // shared: yes; order: yes
                || open.contains(s) // shared: yes; order: yes
                || given.contains(s) // shared: yes; order: yes
                || parameter.contains(s) // shared: yes; order: yes
                || local.contains(s); // shared: no; order: no
          }
          void n(String[] data) {
            List<String> walked = new ArrayList<>();
            for (String s : data) if (!walked.contains(s)) walked.add(s); // shared: no; order: yes
            for (String s : walked) System.out.println(s);
            Map<String, String> map = new HashMap<>();
            for (String k : map.keySet()) System.out.println(k);
            if (map.keySet().contains("x")) map.clear(); // shared: no; order: yes
          }
        }""");
  }

  @Test
  void viewsCountAsWhatTheyShow() {
    FactsTestKit.asking("does", New.class, (made, site) ->
        made.parent() instanceof LocalDecl decl ? does(site.facts().heldBy(decl.variable().reads().get(0))) : null).in("""
        class Example {
          void m(String[] data) {
            Map<String, Integer> counts = new HashMap<>(); // does: INSERT WALK REMOVE WALK
            for (String s : data) counts.put(s, 1);
            for (Map.Entry<String, Integer> entry : counts.entrySet()) System.out.println(entry);
            counts.values().remove(1);
            Set<String> keys = counts.keySet();
            for (String key : keys) System.out.println(key);
          }
        }""");
  }

  @Test
  void rolesOfOneKind() {
    FactsTestKit.asking("inserts", New.class, (made, site) ->
        made.parent() instanceof LocalDecl decl ? site.facts().heldBy(decl.variable().reads().get(0)).in(Role.INSERT).size() : null).in("""
        class Example {
          void m(String[] data) {
            List<String> list = new ArrayList<>(); // inserts: 2
            list.add("a");
            list.addAll(Arrays.asList(data));
            System.out.println(list.size());
          }
        }""");
  }
}
