// wrapped
// records: sum(int[]) 2

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;

/** One declares an array, the other variable arity. */
interface VariableArityInOne {
  interface Fixed {
    int sum(int[] numbers);
  }

  interface Variable {
    int sum(int... numbers);
  }

  @Profiled
  @SuppressWarnings("overrides")
  interface FixedFirst extends Fixed, Variable {}

  @Profiled
  @SuppressWarnings("overrides")
  interface VariableFirst extends Variable, Fixed {}

  @SuppressWarnings("overrides")
  class Adder implements FixedFirst, VariableFirst {
    @Override
    public int sum(int... numbers) {
      return numbers.length;
    }
  }

  static void use() {
    Check.that(VariableArityInOne$FixedFirstProfiled.of(new Adder()).sum(new int[2]) == 2);
    Check.that(VariableArityInOne$VariableFirstProfiled.of(new Adder()).sum(new int[3]) == 3);
  }
}
