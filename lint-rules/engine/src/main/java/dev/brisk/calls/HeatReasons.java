package dev.brisk.calls;

import static dev.brisk.calls.CallIndex.is;

import dev.brisk.api.Heat;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Why members are as hot as their callers make them: found afterwards, for those who ask. */
final class HeatReasons {
  private static final int LONGEST_CHAIN = 12;

  private final CallIndex index;
  private final Callees callees;
  private final Heat[] heats;
  private final Heat[] own;

  HeatReasons(CallIndex index, Callees callees, Heat[] heats) {
    this.index = index;
    this.callees = callees;
    this.heats = heats;
    this.own = new OwnHeat(index).ofAll();
  }

  /** From the member to the one that heat or cold comes from, a sentence for each; none where nothing is said of it. */
  List<String> of(int member) {
    List<String> chain = new ArrayList<>();
    BitSet seen = new BitSet();
    int at = member;
    while (at >= 0 && !seen.get(at) && chain.size() < LONGEST_CHAIN) {
      seen.set(at);
      if (own[at] != null && own[at] == heats[at]) {
        chain.add(name(at) + " is " + word(heats[at]) + " by its name, its types or its annotations");
        return chain;
      }
      if (heats[at] == Heat.COLD) {
        int caller = anyCaller(at, seen);
        chain.add(caller < 0 ? "only cold code calls " + name(at) : "only cold code calls " + name(at) + ", such as " + name(caller));
        at = caller;
      } else {
        if (heats[at] == Heat.NORMAL) return chain;
        int call = heating(at, seen);
        if (call < 0) return chain;
        chain.add(name(index.callers.get(call)) + " calls " + name(at) + loops(CallIndex.loops(index.callBits.get(call))) + ", which makes it " + word(heats[at]));
        at = index.callers.get(call);
      }
    }
    return chain;
  }

  private static String loops(int loops) {
    if (loops == 0) return "";
    return loops == 1 ? " in a loop" : " in a loop within a loop";
  }

  /** A call that surely leads there and carries as much heat. */
  private int heating(int member, BitSet seen) {
    for (int call = 0; call < index.callCount(); call++) {
      int bits = index.callBits.get(call);
      if (is(bits, CallIndex.RARE) || is(bits, CallIndex.REFERENCE) || callees.sure(call) != member) continue;
      int caller = index.callers.get(call);
      if (seen.get(caller)) continue;
      Heat there = heats[caller] == Heat.COLD && is(bits, CallIndex.KEPT) ? Heat.NORMAL : heats[caller];
      for (int loop = 0; loop < CallIndex.loops(bits); loop++) there = there.hotter();
      if (there == heats[member]) return call;
    }
    return -1;
  }

  private int anyCaller(int member, BitSet seen) {
    for (int call = 0; call < index.callCount(); call++) {
      boolean leads = index.callNames.get(call) == index.memberNames.get(member) && !seen.get(index.callers.get(call)) && callees.mayLeadTo(call, member);
      if (leads && heats[index.callers.get(call)] == Heat.COLD) return index.callers.get(call);
    }
    return -1;
  }

  private String name(int member) {
    String name = index.text(index.memberNames.get(member));
    String type = index.className(index.memberClasses.get(member));
    return name.equals("<init>") ? "new " + type : type + '.' + name;
  }

  private static String word(Heat heat) {
    return heat.name().toLowerCase(java.util.Locale.ROOT);
  }
}
