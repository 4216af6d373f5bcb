import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class ReflectionInLoopExamples {
  private static final Method NAME = find();
  private static final Map<Class<?>, Method> NAMES = new ConcurrentHashMap<>();
  private final Map<Class<?>, Method[]> methods = new HashMap<>();
  private Field field;
  private boolean modern;

  ReflectionInLoopExamples(Object first) throws ReflectiveOperationException {
    modern = Boolean.TRUE.equals(first.getClass().getMethod("isModern").invoke(first));
  }

  private static Method find() {
    try {
      return Thread.class.getMethod("getName");
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  Object foundOnce(Thread thread) throws ReflectiveOperationException {
    return NAME.invoke(thread);
  }

  Object keptByClass(Object bean) throws ReflectiveOperationException {
    Method found = NAMES.get(bean.getClass());
    if (found == null) {
      found = bean.getClass().getMethod("getName");
      NAMES.put(bean.getClass(), found);
    }
    return found.invoke(bean);
  }

  Object keptByClassInALambda(Object bean) throws ReflectiveOperationException {
    return NAMES.computeIfAbsent(bean.getClass(), type -> {
      try {
        return bean.getClass().getMethod("getName");
      } catch (NoSuchMethodException e) {
        return null;
      }
    }).invoke(bean);
  }

  Method[] handedOut(Object bean) {
    return bean.getClass().getMethods();
  }

  void stored(Object bean) throws NoSuchFieldException {
    field = bean.getClass().getDeclaredField("name");
    field.setAccessible(true);
  }

  int ofClassThatIsGiven(Class<?> type) {
    int getters = 0;
    for (Method method : type.getMethods()) {
      if (method.getName().startsWith("get")) getters++;
    }
    return getters;
  }

  Object plugIn(String name) throws ReflectiveOperationException {
    return Class.forName(name).getDeclaredConstructor().newInstance();
  }

  Object driverByConstantName() throws ReflectiveOperationException {
    return Class.forName("org.example.Driver").getDeclaredConstructor().newInstance();
  }

  boolean isThere() {
    try {
      Class.forName("org.example.Driver");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  void init(Object server) throws ReflectiveOperationException {
    server.getClass().getMethod("listen").invoke(server);
  }

  String onTheWayToAnException(Object bean) throws ReflectiveOperationException {
    if (bean instanceof String) return (String) bean;
    throw new IllegalArgumentException("no text: " + bean.getClass().getMethod("getName").invoke(bean));
  }

  Object probe() throws ReflectiveOperationException {
    return Class.class.getMethod("getModule").invoke(Object.class);
  }

  RuntimeException copyOf(RuntimeException thrown, String message) {
    try {
      return (RuntimeException) MethodHandles.publicLookup().findConstructor(thrown.getClass(), MethodType.methodType(void.class, String.class)).invoke(message);
    } catch (Throwable e) {
      return thrown;
    }
  }

  MethodHandle handleAdapted(Method method, Object target) throws IllegalAccessException {
    MethodHandle handle = MethodHandles.lookup().unreflect(method);
    handle = handle.bindTo(target);
    return handle.asSpreader(Object[].class, method.getParameterCount());
  }

  Object instructionFor(String opcode) throws ReflectiveOperationException {
    return Class.forName("org.example.code." + opcode.toUpperCase()).getDeclaredConstructor().newInstance(); // warn: ReflectionInLoop "puts a name together"
  }

  boolean isDriverStatement(Object statement) {
    try {
      return Class.forName("org.example.DriverStatement").isInstance(statement); // warn: ReflectionInLoop "looks the class up anew on each call"
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static boolean instanceOf(Object object, String className) {
    try {
      return Class.forName(className).isInstance(object); // note: ReflectionInLoop "keep the class for each name"
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  boolean isGroup(Object principal) {
    return instanceOf(principal, "java.security.acl.Group") || instanceOf(principal, "org.example.Group");
  }

  int count(java.util.List<Object> items) throws ReflectiveOperationException {
    int count = 0;
    for (Object item : items) {
      if (isWildcard(item) || isDriverStatement(item) || instructionFor(item.toString()) != null) count++;
    }
    return count;
  }

  boolean isAnyOnce(Object item) {
    try {
      return "*".equals(item.getClass().getMethod("getName").invoke(item));
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  boolean isWildcard(Object item) {
    try {
      return "*".equals(item.getClass().getMethod("getName").invoke(item)); // warn: ReflectionInLoop "looks the method up anew for each object"
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  int components(Object record) {
    int number = 0;
    for (java.lang.reflect.RecordComponent each : record.getClass().getRecordComponents()) { // note: ReflectionInLoop "looks the components up anew for each object"
      if (each.getType().isPrimitive()) number++;
    }
    return number;
  }

  Class<?> argumentType(Object matcher) {
    Method[] all = matcher.getClass().getMethods(); // note: ReflectionInLoop "looks the methods up anew for each object"
    for (Method method : all) {
      if (method.getName().equals("matches")) return method.getParameterTypes()[0];
    }
    return null;
  }

  Object superMethod(Object proxy, Method method, Object[] arguments) throws Throwable {
    Class<?> type = method.getDeclaringClass();
    return MethodHandles.lookup()
        .unreflectSpecial(method, type) // note: ReflectionInLoop "makes a handle for a single call"
        .bindTo(proxy).invokeWithArguments(arguments);
  }

  Method counterpartHandedOut(Class<?> type, Method method) throws NoSuchMethodException {
    return type.getMethod(method.getName(), method.getParameterTypes());
  }

  Object counterpart(Class<?> type, Object target, Method method, Object[] arguments) throws ReflectiveOperationException {
    Method own = type.getMethod(method.getName(), method.getParameterTypes()); // note: ReflectionInLoop "looks the method up that is like another"
    return own.invoke(target, arguments);
  }

  MethodHandle handleHandedOut(Method method) throws IllegalAccessException {
    return MethodHandles.lookup().unreflect(method);
  }

  int inALoop(List<String> names) throws ReflectiveOperationException {
    int sum = 0;
    for (String name : names) {
      Object made = Class.forName("org.example.Thing").getConstructor(String.class).newInstance(name); // warn: ReflectionInLoop "looks the class up anew"
      sum += made.hashCode();
    }
    return sum;
  }
}
