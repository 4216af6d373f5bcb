package dev.brisk.tools.analysis;

/**
 * What the compiler could not make sense of; what stands around it was analysed all the same.
 *
 * @param file path from the compilation's base, with slashes; empty if it concerns no file
 * @param line from 1; 0 if unknown
 * @param message in the compiler's words
 */
public record Problem(String file, int line, String message) {

  /** As compilers print it. */
  @Override
  public String toString() {
    if (file.isEmpty()) return message;
    return line > 0 ? file + ':' + line + ": " + message : file + ": " + message;
  }
}
