import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class CollectedThenStreamedExamples {
  interface Role {
    String name();

    boolean isActive();
  }

  private final Map<String, Role> roles = new HashMap<>();
  private int asked;

  Stream<Role> rolesOf(String user) {
    return roles.values().stream();
  }

  List<String> kept(List<String> names) {
    List<String> trimmed = names.stream().map(String::trim).collect(toList());
    System.out.println(trimmed.contains("x"));
    return trimmed;
  }

  // What is walked may change on the way.
  void dropped() {
    roles.keySet().stream().filter(String::isEmpty).collect(toList()).forEach(roles::remove);
    roles.values().stream().filter(Role::isActive).collect(toList()).stream().map(Role::name).forEach(roles::remove);
  }

  boolean noted(List<String> names, String name) {
    return names.stream().filter(n -> {
      asked++;
      return !n.isEmpty();
    }).collect(toList()).contains(name);
  }

  // Each differs, in an order of its own.
  int differing(List<String> names) {
    return names.stream().collect(Collectors.toSet()).size();
  }

  boolean refusesNull(List<String> names, String name) {
    return name != null && names.stream().collect(Collectors.toUnmodifiableList()).contains(name);
  }

  Stream<String> handedOn(List<String> names) {
    return names.stream().map(String::trim).collect(toList()).stream();
  }

  boolean sideBySide(List<String> names, String name) {
    return name != null && names.parallelStream().collect(toList()).contains(name);
  }

  Object[] grown(List<String> names) {
    return names.stream().sorted().collect(toList()).toArray(new String[names.size() + 1]);
  }

  boolean anyMissing(List<String> names) {
    return names.stream().distinct().collect(toList()).contains(null);
  }

  // Of a list it is no stream.
  boolean noStream(Names names) {
    return names.toList().contains("x");
  }

  interface Names {
    List<String> toList();
  }

  boolean two(String user, Role role) {
    return rolesOf(user).filter(Role::isActive).collect(toList()).contains(role);
  }

  boolean isAllowed(String user, Role role) {
    if (role == null) return false;
    return rolesOf(user).collect(Collectors.toSet()).contains(role); // warn: CollectedThenStreamed "write anyMatch(role::equals)"
  }

  boolean constant(List<String> names) {
    return names.stream().map(String::trim).toList().contains("root"); // note: CollectedThenStreamed "if no stage is meant to fail, write anyMatch("
  }

  boolean maybeNull(List<String> names, String name) {
    return names.stream().distinct().collect(toList()).contains(name) // note: CollectedThenStreamed "if 'name' is never null, write anyMatch(name::equals)"
        || names.stream().map(String::trim).collect(toList()).contains(name);
  }

  boolean unknownStage(String user, Role role) {
    return role != null && rolesOf(user).filter(Role::isActive).collect(toList()).contains(role); // note: CollectedThenStreamed "if the stages change nothing and are not meant to fail, write anyMatch(role::equals)"
  }

  boolean none(List<String> names) {
    return names.stream().filter(String::isEmpty).collect(Collectors.toSet()).isEmpty(); // note: CollectedThenStreamed "if no stage is meant to fail, write noneMatch(String::isEmpty)"
  }

  boolean any(List<String> names) {
    return !names.stream().filter("x"::equals).collect(toList()).isEmpty() // warn: CollectedThenStreamed "write anyMatch("
        || names.stream().filter(name -> name != null).toList().size() > 0; // warn: CollectedThenStreamed "write anyMatch(name -> name != null)"
  }

  int ofAKnownNumber(List<String> names) {
    return names.stream().map(String::trim).collect(toList()).size(); // note: CollectedThenStreamed "if no stage is meant to fail, write count(), a long"
  }

  // The later stage may be the first to fail.
  List<String> eitherFails(List<String> names) {
    return names.stream().map(String::trim).collect(toList()).stream().filter(name -> !name.isEmpty()).collect(toList()); // note: CollectedThenStreamed "if no stage is meant to fail, leave out both calls"
  }

  int counted(List<String> names) {
    return names.stream().filter(String::isEmpty).collect(toList()).size(); // warn: CollectedThenStreamed "write count(), a long"
  }

  boolean compared(List<String> names, int limit) {
    return names.stream().filter(String::isEmpty).toList().size() > limit; // warn: CollectedThenStreamed "write count()"
  }

  List<String> again(List<String> names) {
    return names.stream().map(String::trim).collect(toList()).stream().filter(name -> name != null).collect(toList()); // warn: CollectedThenStreamed "leave out both calls"
  }

  long throughAnArray(String user) {
    return Arrays.stream(rolesOf(user).toArray()).filter(role -> role != null).count(); // warn: CollectedThenStreamed "leave out both calls"
  }

  String[] array(List<String> names) {
    return names.stream().map(String::trim).collect(Collectors.toList()).toArray(new String[0]); // warn: CollectedThenStreamed "write toArray(String[]::new)"
  }

  String joined(Collection<Role> all) {
    return String.join(", ", all.stream().map(Role::name).collect(Collectors.toList())); // warn: CollectedThenStreamed "write collect(joining("
  }

  Set<String> several(List<String> names) {
    return names.stream().collect(Collectors.toSet());
  }
}
