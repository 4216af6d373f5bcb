// wrapped

import dev.brisk.annotations.Profiled;

/** A type nested in a generic one, but static, has none of its type arguments. */
@Profiled
interface NestedGenericVarargs {
  interface Event<T> {
    interface Kind<T> {}
  }

  void register(Event.Kind<?>... kinds);
}
