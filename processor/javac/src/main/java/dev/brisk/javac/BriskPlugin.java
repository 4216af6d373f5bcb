package dev.brisk.javac;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/** The door for {@code -Xplugin:Brisk key=value ...}. */
@AutoService(Plugin.class)
public final class BriskPlugin implements Plugin {
  @Override
  public String getName() {
    return "Brisk";
  }

  @Override
  public void init(JavacTask task, String... words) {
    WarmClasses.make(Plugin.class, "dev.brisk.javac.PluginDoor").init(task, words);
  }
}
