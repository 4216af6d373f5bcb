package dev.brisk.maven;

import dev.brisk.report.Acceptance;
import dev.brisk.report.Listed;
import dev.brisk.tools.analysis.Compilation;
import dev.brisk.tools.analysis.Finding;
import dev.brisk.tools.analysis.SourceLines;
import dev.brisk.tools.report.Findings;
import dev.brisk.tools.report.Report;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings as lists and pages have them, and in which encodings their files are. */
final class Listing {
  private final Path base;
  private final List<Listed> findings = new ArrayList<>();
  private final Map<String, Charset> encodings = new HashMap<>();

  /** @param base the folder that files are named from */
  Listing(Path base) {
    this.base = base;
  }

  /** Takes in findings of a compilation; those with an acceptance are not told. */
  void add(Compilation compilation, List<Finding> more, Acceptance acceptance) {
    Findings from = new Findings(new SourceLines(compilation.base(), compilation.encoding()));
    for (Finding each : more) add(from.listed(each, acceptance), compilation.base(), compilation.encoding());
  }

  /** Takes in all of another, whose files are then named from this one's base. */
  void add(Listing other) {
    for (Listed each : other.findings) add(each, other.base, other.encodings.get(each.finding().file()));
  }

  private void add(Listed listed, Path named, Charset encoding) {
    String file = named.equals(base) ? listed.finding().file() : AbstractBriskMojo.fromRoot(base, named, listed.finding().file());
    findings.add(listed.with(Listed.plain(listed.finding(), file)));
    encodings.put(file, encoding);
  }

  List<Listed> findings() {
    return findings;
  }

  /** The lines of the files. */
  Report.Lines lines() {
    Map<Charset, SourceLines> readers = new HashMap<>();
    return file -> readers.computeIfAbsent(encodings.getOrDefault(file, Charset.defaultCharset()), encoding -> new SourceLines(base, encoding)).of(file);
  }
}
