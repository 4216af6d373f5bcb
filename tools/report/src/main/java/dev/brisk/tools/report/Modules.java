package dev.brisk.tools.report;

/** The module of a file, by the folders of build tools. */
final class Modules {
  private Modules() {}

  /** The folder above {@code src}; without one the first folder, such as that of a jar's sources. Empty for the common folder itself. */
  static String of(String file) {
    if (file.startsWith("src/")) return "";
    int src = file.indexOf("/src/");
    if (src > 0) return file.substring(0, src);
    int jar = file.indexOf("!/");
    if (jar > 0) return file.substring(0, jar);
    int folder = file.indexOf('/');
    return folder > 0 ? file.substring(0, folder) : "";
  }
}
