import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

class RepeatedFileSystemCallExamples {
  private File folder = new File(".");

  boolean isNoFolder(File file) {
    return file.exists() && !file.isDirectory();
  }

  boolean isMissingOrFolder(File file) {
    return !file.exists() || file.isDirectory();
  }

  boolean eitherOf(File file) {
    return file.exists() || file.isDirectory();
  }

  boolean ofAnother(File file, File parent) {
    return file.exists() && parent.isDirectory();
  }

  boolean ofAnotherEachTime(File[] files) {
    int i = 0;
    return files[i++].exists() && files[i].isDirectory();
  }

  boolean notNextToEachOther(File file) {
    return file.exists() && file.createTempFile() && file.isDirectory();
  }

  static class File extends java.io.File {
    File(String name) {
      super(name);
    }

    boolean createTempFile() {
      return mkdirs();
    }
  }

  boolean isLink(Path path) {
    return Files.exists(path) && Files.isSymbolicLink(path);
  }

  boolean notFollowed(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(path);
  }

  boolean alone(java.io.File file) {
    return file.isDirectory();
  }

  String outsideLoops(java.io.File file) {
    return file.exists() && file.isDirectory() ? file.getName() : null;
  }

  String name(java.io.File[] files) {
    for (java.io.File file : files) {
      // warn: RepeatedFileSystemCall "'file.exists()' makes the system look up the path twice; 'file.isDirectory()' alone gives false for what does not exist"
      if (file != null && file.exists() && file.isDirectory()) return file.getName();
    }
    return null;
  }

  int waited() {
    int times = 0;
    while (times < 100 && (!folder.exists() || !folder.canRead())) times++; // warn: RepeatedFileSystemCall "'folder.canRead()' alone gives false"
    return times;
  }

  int theOtherWayRound(java.io.File[] files) {
    int count = 0;
    for (java.io.File file : files) {
      if (file.isFile() && file.exists()) count++; // warn: RepeatedFileSystemCall "'file.exists()' makes the system look up the path twice"
    }
    return count;
  }

  int regular(Path[] paths) {
    int count = 0;
    for (Path path : paths) {
      if (Files.exists(path) && Files.isRegularFile(path)) count++; // warn: RepeatedFileSystemCall "'Files.isRegularFile(path)' alone gives false"
    }
    return count;
  }
}
