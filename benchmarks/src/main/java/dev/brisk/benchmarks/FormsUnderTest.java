package dev.brisk.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;

/** Calls the compiled forms of a rule. */
public final class FormsUnderTest {
  private FormsUnderTest() {}

  /** The method that holds a form. */
  static Method method(Class<?> forms, String name) {
    return Arrays.stream(forms.getMethods()).filter(method -> method.getName().equals(name)).findFirst().orElseThrow();
  }

  /**
   * Values for the parameters of the forms. Where the rule's setup has a static method of a parameter's name, it makes the value,
   * from inputs of its own.
   */
  public static Object[] inputs(Class<?> forms, Inputs inputs) throws ReflectiveOperationException {
    return valuesFor(forms, method(forms, "slow"), inputs);
  }

  private static Object[] valuesFor(Class<?> forms, Method method, Inputs inputs) throws ReflectiveOperationException {
    Parameter[] parameters = method.getParameters();
    Object[] values = new Object[parameters.length];
    for (int i = 0; i < values.length; i++) {
      String name = parameters[i].getName();
      Method maker = Arrays.stream(forms.getDeclaredMethods())
          .filter(other -> other.getName().equals(name) && !other.equals(method)).findFirst().orElse(null);
      if (maker == null) {
        values[i] = inputs.make(parameters[i].getParameterizedType().getTypeName(), name);
      } else {
        maker.setAccessible(true);
        values[i] = maker.invoke(null, valuesFor(forms, maker, inputs));
      }
    }
    return values;
  }

  /** What a form returns or, where it fails, the class of its exception. */
  static Object outcome(Class<?> forms, String name, Object[] inputs) throws ReflectiveOperationException {
    try {
      return method(forms, name).invoke(forms.getConstructor().newInstance(), inputs);
    } catch (InvocationTargetException e) {
      return e.getCause().getClass();
    }
  }
}
