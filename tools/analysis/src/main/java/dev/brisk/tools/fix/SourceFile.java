package dev.brisk.tools.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** A source file on disk: its text to the character, and a way to change it that never leaves half a file. */
final class SourceFile {
  private final Path path;
  private final Charset encoding;

  SourceFile(Path path, Charset encoding) {
    this.path = path;
    this.encoding = encoding;
  }

  /** Its text. */
  String read() throws IOException {
    try {
      return encoding.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(Files.readAllBytes(path)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new FileSystemException(path.toString(), null, "not in the encoding " + encoding.name());
    }
  }

  /**
   * Puts another text in its place, at once or not at all. Its permissions stay, and a symbolic link goes on pointing where it did.
   *
   * @param before what the file must hold still
   * @param root the folder that the file must lie in
   */
  void replace(String before, String after, Path root) throws IOException {
    Path real = path.toRealPath();
    if (!real.startsWith(root.toRealPath())) throw new FileSystemException(path.toString(), null, "a link leads out of " + root + "; nothing is written there");
    if (!Files.isWritable(real)) throw new FileSystemException(path.toString(), null, "it may not be written");
    if (!read().equals(before)) throw new FileSystemException(path.toString(), null, "it has changed since it was read");
    ByteBuffer bytes = encoding.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT).encode(CharBuffer.wrap(after));
    Path draft = real.resolveSibling(real.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp");
    try {
      Files.write(draft, java.util.Arrays.copyOfRange(bytes.array(), bytes.arrayOffset(), bytes.arrayOffset() + bytes.limit()), StandardOpenOption.CREATE_NEW);
      PosixFileAttributeView posix = Files.getFileAttributeView(real, PosixFileAttributeView.class);
      if (posix != null) Files.setPosixFilePermissions(draft, posix.readAttributes().permissions());
      move(draft, real);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void move(Path draft, Path real) throws IOException {
    try {
      Files.move(draft, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, real, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
