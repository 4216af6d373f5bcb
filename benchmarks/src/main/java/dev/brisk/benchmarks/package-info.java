/**
 * The evidence behind each rule: its slow form measured against the form it suggests.
 *
 * <p>Both forms are the rule's own text, {@code slow} and {@code fast} of its {@link dev.brisk.api.LintRule}. {@link
 * dev.brisk.benchmarks.Workbench} writes them and a JMH benchmark of them to {@code target/benchmarks} and compiles both there; tests
 * check that the forms return the same; {@link dev.brisk.benchmarks.Measure} runs the benchmarks and writes {@code evidence.tsv} beside
 * the rules and {@code docs/evidence.md}. The commands stand in that page. A rule whose forms can't be measured like this has a benchmark
 * written by hand: a class of its name in {@code dev.brisk.benchmarks.<theme>} with methods {@code slow} and {@code fast} and a
 * parameter {@code size}.
 */
package dev.brisk.benchmarks;
