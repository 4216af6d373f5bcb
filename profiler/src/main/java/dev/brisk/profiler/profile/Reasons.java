package dev.brisk.profiler.profile;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Why a file can't be read or written, in words. */
public final class Reasons {
  private Reasons() {}

  /** Of some exceptions the message is the name of a file alone. */
  public static String of(IOException e) {
    if (e instanceof AccessDeniedException) return "no permission";
    if (e instanceof FileAlreadyExistsException) return e.getMessage() + " is a file, not a folder";
    if (e instanceof NoSuchFileException) return e.getMessage() + " does not exist and can't be made";
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
