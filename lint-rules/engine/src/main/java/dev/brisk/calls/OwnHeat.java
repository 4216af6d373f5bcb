package dev.brisk.calls;

import static dev.brisk.calls.CallIndex.is;

import dev.brisk.api.Heat;
import dev.brisk.jdk.HeatTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How hot members are by marks, names and types alone. */
final class OwnHeat {
  private final CallIndex index;
  private final HeatTable[] tables;

  OwnHeat(CallIndex index) {
    this.index = index;
    this.tables = new HeatTable[index.classCount()];
  }

  /** Of each member; null where nothing is said. */
  Heat[] ofAll() {
    Heat[] heats = new Heat[index.memberCount()];
    for (int member = 0; member < heats.length; member++) heats[member] = of(member);
    return heats;
  }

  private Heat of(int member) {
    int flags = index.memberFlags.get(member);
    if (is(flags, CallIndex.HOT)) return Heat.HOT;
    if (is(flags, CallIndex.COLD) || is(flags, CallIndex.INITIALIZER)) return Heat.COLD;
    int[] annotations = index.annotationsOf(member);
    List<String> names = annotations.length == 0 ? Collections.emptyList() : texts(annotations, new ArrayList<>(1));
    return ofClass(index.memberClasses.get(member)).of(index.text(index.memberNames.get(member)), index.memberParameters.get(member), names);
  }

  private HeatTable ofClass(int type) {
    if (tables[type] != null) return tables[type];
    List<String> annotations = new ArrayList<>(2);
    List<String> names = new ArrayList<>(2);
    for (int at = type; at >= 0; at = index.classOuters.get(at)) {
      texts(index.classAnnotations.get(at), annotations);
      names.add(index.simpleName(at));
    }
    List<String> above = texts(index.classTypes.get(type), new ArrayList<>(2));
    boolean isEnum = is(index.classFlags.get(type), CallIndex.ENUM);
    tables[type] = HeatTable.of(names, index.packageOf(type), isEnum, annotations, above);
    return tables[type];
  }

  private List<String> texts(int[] names, List<String> all) {
    for (int each : names) all.add(index.text(each));
    return all;
  }
}
