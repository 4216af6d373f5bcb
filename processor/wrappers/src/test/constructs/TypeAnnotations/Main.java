// wrapped
// records: all(java.lang.String, java.util.List, java.lang.String[], int[][]) 1
package typeannotations;

import dev.brisk.annotations.Profiled;
import dev.brisk.wrappers.Check;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

@Profiled
public interface Main<T> {
  @Maybe String all(@Maybe String a, @Maybe List<@Maybe String> b, @Maybe String @Maybe [] c, int @Maybe [][] d);

  Map.@Maybe Entry<@Maybe T, ? extends @Maybe Object> nested();

  <@Maybe S extends @Maybe Object> @Maybe S own(S s);

  /** A class. */
  @Profiled
  abstract class Sub implements Main<String> {
    public @Maybe Object get() {
      return null;
    }
  }

  /** Runs it. */
  static void use() throws Exception {
    for (Class<?> type : new Class<?>[] {Main.class, wrapper()}) {
      Method all = type.getDeclaredMethod("all", String.class, List.class, String[].class, int[][].class);
      AnnotatedType[] parameters = all.getAnnotatedParameterTypes();
      Check.that(has(all.getAnnotatedReturnType()));
      Check.that(has(parameters[0]));
      Check.that(has(parameters[1]));
      Check.that(has(((AnnotatedParameterizedType) parameters[1]).getAnnotatedActualTypeArguments()[0]));
      Check.that(has(parameters[2]));
      Check.that(has(((AnnotatedArrayType) parameters[2]).getAnnotatedGenericComponentType()));
      Check.that(has(parameters[3]));
      Check.that(!has(((AnnotatedArrayType) parameters[3]).getAnnotatedGenericComponentType()));
    }
    MainProfiled.of(new Sub() {
      @Override
      public String all(String a, List<String> b, String[] c, int[][] d) {
        return a;
      }

      @Override
      public Map.Entry<String, ? extends Object> nested() {
        return null;
      }

      @Override
      public <S> S own(S s) {
        return s;
      }
    }).all("a", null, null, null);
  }

  private static Class<?> wrapper() {
    return java.lang.reflect.Modifier.isAbstract(MainProfiled.class.getModifiers()) ? Main.class : MainProfiled.class;
  }

  private static boolean has(AnnotatedType type) {
    for (Annotation each : type.getAnnotations()) if (each instanceof Maybe) return true;
    return false;
  }
}
