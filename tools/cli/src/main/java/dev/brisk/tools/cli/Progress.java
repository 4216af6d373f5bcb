package dev.brisk.tools.cli;

import dev.brisk.tools.analysis.Watcher;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal while the compiler works; nothing anywhere else. */
final class Progress implements Watcher, AutoCloseable {
  private final Screen screen;
  private ProgressBar bar;

  Progress(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void begins(int files) {
    if (!screen.isInteractive()) return;
    bar = new ProgressBarBuilder().setTaskName("brisk").setInitialMax(files).setUnit(" files", 1).setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200).hideEta()
        .clearDisplayOnFinish().setConsumer(new ConsoleProgressBarConsumer(System.err)).build();
  }

  @Override
  public void analysed(int files) {
    if (bar != null) bar.stepTo(files);
  }

  @Override
  public void close() {
    if (bar != null) bar.close();
  }
}
