package dev.brisk.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import dev.brisk.options.OptionsParser;

/** From the words behind {@code -Xplugin:Brisk} to the session of the compiler's task. */
public final class PluginDoor implements Plugin {
  @Override
  public String getName() {
    return "Brisk";
  }

  @Override
  public void init(JavacTask task, String... words) {
    Session session = Session.of(task);
    session.options(OptionsParser.pairs(words, session.problems()));
  }
}
