package dev.brisk.tools.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The git program, asked in a folder: only it reads every repository that it writes. */
public final class Git {
  private final Path folder;

  /** @param folder that commands run in */
  public Git(Path folder) {
    this.folder = folder;
  }

  /**
   * What a command prints.
   *
   * @throws IOException with what git complains of, if it fails or is not there
   */
  public byte[] bytes(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks", "-c", "core.quotePath=false"));
    command.addAll(Arrays.asList(words));
    Path errors = Files.createTempFile("brisk", ".txt");
    try {
      Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile()).start();
      process.getOutputStream().close();
      byte[] said = process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) throw new IOException("git " + words[0] + " failed: " + Files.readString(errors).strip());
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.delete(errors);
    }
  }

  /** As above, for what is text. */
  public String text(String... words) throws IOException {
    return new String(bytes(words), StandardCharsets.UTF_8);
  }
}
