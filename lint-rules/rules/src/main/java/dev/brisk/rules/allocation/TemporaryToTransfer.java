package dev.brisk.rules.allocation;

import static dev.brisk.api.Heat.NORMAL;
import static dev.brisk.api.Theme.ALLOCATION;

import com.google.auto.service.AutoService;
import dev.brisk.api.LintRule;
import dev.brisk.api.Registry;
import dev.brisk.api.Rule;
import dev.brisk.api.Saving;
import dev.brisk.api.Site;
import dev.brisk.facts.Facts;
import dev.brisk.facts.Gathering;
import dev.brisk.facts.Use;
import dev.brisk.jdk.Handovers;
import dev.brisk.jdk.Role;
import dev.brisk.jdk.Row;
import dev.brisk.model.Call;
import dev.brisk.model.Expr;
import dev.brisk.model.IteratorAllocation;
import dev.brisk.model.LocalRead;
import dev.brisk.model.Loop;
import dev.brisk.model.New;
import java.util.List;

/**
 * Matches collections and arrays that only carry elements from where they come from to where they go: a copy of what nobody else holds, a list filled to be
 * added to another, several put together to be walked once. Leaves alone what keeps a walk safe from changes on its way.
 */
@AutoService(Rule.class)
@LintRule(
    theme = ALLOCATION,
    heat = NORMAL,
    summary = "collection or array made only to hand its contents on",
    why = """
        Each element is stored and read once more than needed, and the container in between grows and is thrown away. The receiver can be filled at once,
        the source be walked itself, and what nobody else holds needs no copy.""",
    given = "String[] xs",
    slow = """
        ArrayList<String> all = new ArrayList<>();
        for (String x : xs) {
          ArrayList<String> parts = new ArrayList<>();
          for (int i = 0; i < x.length(); i++) parts.add(x);
          all.addAll(parts);
        }
        return all.size();""",
    fast = """
        ArrayList<String> all = new ArrayList<>();
        for (String x : xs) {
          for (int i = 0; i < x.length(); i++) all.add(x);
        }
        return all.size();""",
    limits = """
        Silent where the target is read while the container is filled, where a set tells apart what is the same and the walk would notice, where the
        walk may change what it would walk instead, and where the container goes anywhere else.""",
    fixSafety = "An exception on the way leaves the target with what was added before it. No fix is offered.",
    byHand = "what is thrown on the way would leave the target half filled",
    since = "0.1")
public final class TemporaryToTransfer implements Rule {
  /** What copying takes at the least that grows with the data, in nanoseconds. */
  private static final long COPIED = 50;
  /** The least part of a path that a second copy of what a stream gathers must make: it is true of many streams, and most of them do more than gather. */
  private static final double FAIR_SHARE = 0.4;
  /** A builder, its array, and the copy. */
  private static final long BUILDER = 50;

  @Override
  public void register(Registry rules) {
    rules.on(New.class, this::checkCopy).creating(Gathering.CLASSES);
    rules.on(New.class, this::checkFilled).creating(Gathering.CLASSES).calling("addAll");
    rules.on(Call.class, this::checkSnapshot).calling("toArray");
    rules.on(Call.class, this::checkCollected).calling(Handovers.makers("collected"));
    rules.on(Call.class, this::checkRead).calling("get");
    rules.on(New.class, this::checkBuilder).creating("StringBuilder", "StringBuffer").calling("append");
  }

  /** What a stream has been collected into, only to be copied into another collection. */
  private void checkCollected(Call collect, Site site) {
    if (!StreamEnd.gathersAll(collect)) return;
    if (StreamEnd.isAdded(collect)) checkUnchanged(collect, (Call) collect.parent(), site);
    HandedOver handed = HandedOver.of(collect, "collected", site.facts());
    if (handed == null || site.facts().frequencyOf(collect).isRare() || !StreamEnd.canFill(handed.taker(), collect)) return;
    Saving saving = site.saving(collect, 2 * COPIED);
    if (saving.share() < FAIR_SHARE) return;
    site.report(collect, saving, "the stream is collected only to be copied once more (%s); %s", saving.text(), handed.instead()).atMostNote();
  }

  /** What a collection holds, collected from a stream of it, and added. */
  private static void checkUnchanged(Call collect, Call addition, Site site) {
    Expr source = StreamEnd.unchanged(collect);
    if (source == null || addition.receiver() == null) return;
    // A part of what it is added to would grow on the way.
    String target = addition.receiver().text();
    if (source.text().contains(target) || site.facts().originOf(source).text().contains(target)) return;
    Saving saving = site.saving(collect, 2 * COPIED);
    site.report(collect, saving, "the stream is collected only to be copied once more (%s); '%s.addAll(%s)' adds them as they are", saving.text(),
        addition.receiver().excerpt(), source.excerpt()).atMostNote();
  }

  /** An array filled from a buffer for a call that takes the buffer. */
  private void checkRead(Call get, Site site) {
    Drained drained = Drained.of(get, site.facts());
    if (drained == null) return;
    Saving saving = site.saving(get, COPIED + site.facts().nanosOf(drained.array()));
    site.report(drained.array(), saving, "'%s' is filled from '%s' only to be handed on (%s); %s", drained.name(), get.receiver().text(), saving.text(), drained.instead());
  }

  /** A builder filled to be appended to another. */
  private void checkBuilder(New made, Site site) {
    Appending appending = Appending.of(made, site.facts());
    if (appending == null) return;
    Saving saving = site.saving(made, BUILDER);
    site.report(made, saving, "'%s' is filled only to be appended to '%s' (%s); append to '%s' at once", appending.name(), appending.target().text(), saving.text(),
        appending.target().text());
  }

  /** A copy of a collection that was made here and is not used any more. */
  private void checkCopy(New copy, Site site) {
    Facts facts = site.facts();
    Row row = facts.rowOf(copy);
    if (row == null || row.role() != Role.COPY || copy.argumentCount() != 1 || !(copy.argument(0) instanceof LocalRead)) return;
    LocalRead copied = (LocalRead) copy.argument(0);
    Expr made = facts.originOf(copied);
    if (!(made instanceof New) || made.body() != copy.body() || ((New) made).hasBody() || !isSameClass((New) made, copy)) return;
    for (Use use : facts.usesOf(made)) {
      if (use.at() != copied && (givesAway(use) || facts.reaches(copy, use.at(), List.of(made)))) return;
    }
    if (facts.reaches(copy, copied, List.of(made))) return;
    Saving saving = site.saving(copy, Math.max(COPIED, facts.nanosOf(copy)));
    site.report(copy, saving, "'%s' is copied though nobody else holds it (%s); use '%s' itself", copied.text(), saving.text(), copied.text());
  }

  private static boolean isSameClass(New made, New copy) {
    if (made.constructor() == null || copy.constructor() == null) return false;
    if (!made.constructor().getEnclosingElement().equals(copy.constructor().getEnclosingElement())) return false;
    // A list of another type of elements can't stand for it, though they are of that type as well.
    if (!made.type().toString().equals(copy.type().toString())) return false;
    // A comparator or another order is not copied.
    return made.argumentCount() == 0 || made.argumentCount() == 1 && (made.argument(0).isPrimitive() || !made.text().contains("Tree"));
  }

  private static boolean givesAway(Use use) {
    return use.is(Use.Kind.STORED, Use.Kind.CAPTURED, Use.Kind.PASSED, Use.Kind.RETURNED);
  }

  private void checkFilled(New made, Site site) {
    Gathering gathering = site.facts().gatheringOf(made);
    if (gathering == null || gathering.questions().size() != 1) return;
    Use use = gathering.questions().get(0);
    if (!use.is(Use.Kind.WALKED) || use.at().loop() != made.loop() || use.at().lambda() != made.lambda()) return;
    if (use.user() instanceof Call) checkAdded(gathering, (Call) use.user(), site);
    if (use.user() instanceof IteratorAllocation && use.user().parent() instanceof Loop) checkUnited(gathering, (Loop) use.user().parent(), site);
  }

  /** A list filled to be added to another. */
  private static void checkAdded(Gathering gathering, Call addition, Site site) {
    Handing handing = Handing.of(gathering, addition, site.facts());
    if (handing == null) return;
    Saving saving = site.saving(gathering.made(), gathering.nanos(site.facts()));
    Site.Report report = site.report(gathering.made(), saving, "%s is filled only to be added to '%s' (%s); %sadd to '%s' at once", gathering.name(),
        handing.target().excerpt(), saving.text(), handing.condition(), handing.target().excerpt());
    if (!handing.condition().isEmpty()) report.atMostNote();
  }

  /** Collections put together to be walked once. */
  private static void checkUnited(Gathering gathering, Loop walk, Site site) {
    if (!Union.isWalkedInTurn(gathering, walk, site.facts())) return;
    // How much there is in the parts is not known: some ten elements each, which a set hashes.
    long each = gathering.made().source().isSubclass(gathering.made().type(), "java.util.Set") ? 4 * COPIED : COPIED;
    Saving saving = site.saving(gathering.made(), Math.max(gathering.nanos(site.facts()), each * Math.max(2, gathering.fillings().size())));
    site.report(gathering.made(), saving, "%s is put together only to be walked once (%s); walk the parts in turn", gathering.name(), saving.text());
  }

  /** An array made only to be walked. */
  private void checkSnapshot(Call copy, Site site) {
    if (!Snapshot.isNeedless(copy, site.facts())) return;
    Saving saving = site.saving(copy, Math.max(COPIED, site.facts().nanosOf(copy)));
    site.report(copy, saving, "'%s' copies the whole only to walk it once (%s); walk the collection itself", copy.excerpt(), saving.text());
  }
}
