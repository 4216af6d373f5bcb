package dev.brisk.benchmarks.cost;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreeScanner;

/** The least any linter does: walks the trees of each class that has been analysed and asks nothing. */
public final class EmptyPlugin implements Plugin {
  @Override
  public String getName() {
    return "BriskEmpty";
  }

  @Override
  public void init(JavacTask task, String... words) {
    task.addTaskListener(new TaskListener() {
      @Override
      public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE) new TreeScanner<Void, Void>().scan(event.getCompilationUnit(), null);
      }
    });
  }
}
