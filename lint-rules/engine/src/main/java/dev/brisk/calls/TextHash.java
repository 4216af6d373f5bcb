package dev.brisk.calls;

import java.nio.CharBuffer;

/** A number by which the text of a file is known again. */
public final class TextHash {
  private TextHash() {}

  /** The same for the same text on every machine, and hardly ever for another: length and hash of its characters. */
  public static long of(CharSequence text) {
    int hash = 0;
    if (text instanceof CharBuffer && ((CharBuffer) text).hasArray()) {
      CharBuffer buffer = (CharBuffer) text;
      char[] chars = buffer.array();
      int from = buffer.arrayOffset() + buffer.position();
      for (int i = from; i < from + buffer.remaining(); i++) hash = 31 * hash + chars[i];
    } else {
      hash = text.toString().hashCode();
    }
    return (long) text.length() << 32 | hash & 0xFFFFFFFFL;
  }
}
