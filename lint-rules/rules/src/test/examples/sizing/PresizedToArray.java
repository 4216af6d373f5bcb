import java.util.Collection;
import java.util.List;

class PresizedToArrayExamples {
  private List<String> names;

  String[] empty(List<String> list) {
    return list.toArray(new String[0]);
  }

  String[] larger(List<String> list) {
    return list.toArray(new String[list.size() + 1]);
  }

  String[] ofOther(List<String> list, List<String> other) {
    return list.toArray(new String[other.size()]);
  }

  String[] held(List<String> list, String[] held) {
    return list.toArray(held);
  }

  String[] sized(Collection<String> list) {
    return list.toArray(new String[list.size()]); // note: PresizedToArray "the array is cleared before it is filled"
  }

  String[] field() {
    return names.toArray(new String[names.size()]); // note: PresizedToArray "pass one of length 0"
  }
}
