package second;

import dev.brisk.annotations.Profiled;
import java.util.concurrent.Callable;

@Profiled(types = Callable.class)
class Second {}
