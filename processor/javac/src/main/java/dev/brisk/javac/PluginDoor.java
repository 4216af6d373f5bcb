package dev.brisk.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import dev.brisk.engine.Engine;
import dev.brisk.engine.Witness;
import dev.brisk.options.OptionsParser;
import java.nio.file.Path;

/** From the words behind {@code -Xplugin:Brisk} to the session of the compiler's task. */
public final class PluginDoor implements Plugin {
  private final Engine.Listener listener;
  private final Witness witness;
  private final int release;
  private final Path moved;
  private boolean thorough;

  /** For compilers. */
  public PluginDoor() {
    this(null, null, 0, null);
  }

  /** For tools, which open the door to a task of their own: {@code listener} hears of each finding; {@code release} is the one compiled for, 0 if unknown. */
  public PluginDoor(Engine.Listener listener, int release) {
    this(listener, null, release, null);
  }

  /**
   * For tools, which open the door to a task of their own.
   *
   * @param listener hears of each finding
   * @param witness hears of what is not told as well; null for nobody
   * @param release the one compiled for, 0 if unknown
   * @param moved a folder in which files stand for those at the same path below the root; null for none
   */
  public PluginDoor(Engine.Listener listener, Witness witness, int release, Path moved) {
    this.listener = listener;
    this.witness = witness;
    this.release = release;
    this.moved = moved;
  }

  /** For tools: comments that accept findings are read in all files, so that those without effect are told. */
  public PluginDoor thorough(boolean all) {
    thorough = all;
    return this;
  }

  @Override
  public String getName() {
    return "Brisk";
  }

  @Override
  public void init(JavacTask task, String... words) {
    Session session = Session.of(task);
    if (listener != null) session.listener(listener);
    if (witness != null) session.witness(witness);
    if (release > 0) session.release(release);
    if (moved != null) session.moved(moved);
    if (thorough) session.thorough();
    session.options(OptionsParser.pairs(words, session.problems()));
  }
}
