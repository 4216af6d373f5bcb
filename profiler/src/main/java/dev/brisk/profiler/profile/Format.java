package dev.brisk.profiler.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** What writer and reader agree upon. */
final class Format {
  static final String NAME = "brisk-profile";
  static final int VERSION = 1;
  /** Every file begins so; told apart from any other by its first bytes. */
  static final String BEGINNING = "{\"format\":\"" + NAME + "\"";

  /** More than any recording has: a file with more was not written by one, and is not worth the memory. */
  static final int MOST_METHODS = 200_000;
  static final int MOST_EDGES = 1_000_000;

  static final JsonFactory JSON = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(1 << 16).maxNameLength(200).maxNestingDepth(10).maxNumberLength(30).build())
      .build();

  private Format() {}
}
