package dev.brisk.profiler.profile;

/**
 * What a run had taken at some moment.
 *
 * @param at ns since recording began
 * @param cpu CPU time of the process in ns; -1 where the JVM can't say
 * @param peakMemory most memory the process ever had, in bytes; -1 where the system can't say
 * @param collections garbage collections
 * @param collecting ms that these took
 * @param lost calls that could not be recorded, for want of memory or stack
 * @param unwatched futures whose completion was not recorded, since too many were under way
 * @param ended whether the run ended in good order after this
 */
public record Usage(long at, long cpu, long peakMemory, long collections, long collecting, long lost, long unwatched, boolean ended) {
  /** Of a run that has only begun. */
  public static final Usage NONE = new Usage(0, -1, -1, 0, 0, 0, 0, false);
}
