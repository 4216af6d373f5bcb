package dev.brisk.engine;

import dev.brisk.api.Saving;
import dev.brisk.calls.CallTimes;
import dev.brisk.facts.Facts;
import dev.brisk.model.Body;
import dev.brisk.model.Lambda;
import dev.brisk.model.Loop;
import dev.brisk.model.Node;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Whether the code around a place surely does something so much dearer that nobody misses what is saved there: a file opened before the loop, a query behind
 * it, a class loaded by the only method that comes here.
 */
final class Neighbours {
  /** The least part of what a whole method takes that must be saved in it. Loops often make more passes than are counted. */
  private static final double LEAST = 0.02;
  /** The least part of what the only caller takes, which may well do many things one after the other. */
  private static final double LEAST_OF_CALLER = 0.002;
  private static final long PASSES = 10;
  private static final long MOST = 1_000_000_000_000L;

  private Neighbours() {}

  static boolean outweigh(Saving saving, Facts asked, ClassUnit unit) {
    Body body = saving.place().body();
    Facts facts = asked.isOf(body) ? asked : Facts.of(body, asked.table());
    long nanos = saving.nanos();
    for (Node at = saving.place(); at != body; ) {
      if (isLittle(nanos, facts.nanosOfPath(at, List.of()), LEAST)) return true;
      Node region = Facts.regionOf(at);
      // What is handed on runs when someone else says so.
      if (region instanceof Lambda && ((Lambda) region).elementLoop() == null) return false;
      if (region instanceof Loop) nanos = Math.min(MOST, nanos * passes((Loop) region, facts));
      at = region;
    }
    return outweighsInCaller(nanos, body, unit);
  }

  private static long passes(Loop loop, Facts facts) {
    int passes = facts.constantPasses(loop);
    return passes < 0 ? PASSES : Math.max(1, passes);
  }

  private static boolean outweighsInCaller(long nanos, Body body, ClassUnit unit) {
    if (body.method() == null || !(body.method().getEnclosingElement() instanceof TypeElement)) return false;
    Element type = body.method().getEnclosingElement();
    String name = body.method().getSimpleName().toString();
    CallTimes.OnlyCaller caller = unit.callTimes().onlyCallerOf(((TypeElement) type).getQualifiedName().toString(), name, body.method().getParameters().size());
    if (caller == null) return false;
    long saved = nanos;
    for (int loop = 0; loop < caller.loops(); loop++) saved = Math.min(MOST, saved * PASSES);
    return isLittle(saved, caller.nanos(), LEAST_OF_CALLER);
  }

  private static boolean isLittle(long nanos, long path, double least) {
    return path != Long.MAX_VALUE && nanos < least * path;
  }
}
