package dev.brisk.options;

import dev.brisk.api.Heat;
import dev.brisk.api.Severity;
import java.util.ArrayList;
import java.util.List;

/** What was said in one place: on the command line, at the head of a file, or in one of its sections. What was not said is null. */
final class Layer {
  final List<Selector<Boolean>> rules = new ArrayList<>();
  final List<Selector<Severity>> severities = new ArrayList<>();
  final List<Glob> excludes = new ArrayList<>();
  /** Of paths that begin at the folder of the file. */
  final List<Glob> excludesBelow = new ArrayList<>();
  /** A word of {@link OptionSpec#FAIL}. */
  String fail;
  Heat heat;
  Boolean notesOnly;
  Boolean tests;
  Boolean worth;
  /** A path, or {@code off}. */
  String list;
  Boolean times;
  String pages;
}
