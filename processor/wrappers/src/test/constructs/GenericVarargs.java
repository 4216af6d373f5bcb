// wrapped
// records: all(java.util.List[]) 1, of(java.lang.Object[]) 2, text(java.lang.String[]) 1
package genericvarargs;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.util.Arrays;
import java.util.List;

class GenericVarargs {
  @Profiled
  @SuppressWarnings("unchecked")
  interface Varargs<T> {
    List<T> of(T... items);

    int all(List<T>... lists);

    int text(String... texts);
  }

  @Profiled
  static class Sub<T> {
    @SuppressWarnings("unchecked")
    List<T> of(T... items) {
      return Arrays.asList(items);
    }

    @SafeVarargs
    final List<T> safe(T... items) {
      return Arrays.asList(items);
    }
  }

  @SuppressWarnings("unchecked")
  static void use() {
    Varargs<Integer> varargs = GenericVarargs$VarargsProfiled.of(new Varargs<Integer>() {
      @Override
      public List<Integer> of(Integer... items) {
        return List.of(items);
      }

      @Override
      public int all(List<Integer>... lists) {
        return lists.length;
      }

      @Override
      public int text(String... texts) {
        return texts.length;
      }
    });
    Check.equal(varargs.of(1, 2), List.of(1, 2));
    Check.equal(varargs.all(List.of(1), List.of(2)), 2);
    Check.equal(varargs.text("a"), 1);
    Check.equal(new GenericVarargs$SubProfiled<String>().of("a"), List.of("a"));
  }
}
