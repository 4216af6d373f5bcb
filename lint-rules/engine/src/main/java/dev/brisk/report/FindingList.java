package dev.brisk.report;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The findings of one module and source set as a SARIF 2.1.0 file, kept up to date from compilation to compilation: an
 * incremental one sees few files, and the findings in the others still hold.
 *
 * <p>The bytes depend on the findings alone: not on their order, the time, the platform, or where the module lies. The former
 * list is read as the new one is written, so only the findings of this compilation are held in memory.
 */
public final class FindingList {
  private final Path list;
  private final Path base;
  private final String toolVersion;
  private final TreeMap<String, RuleInfo> rules = new TreeMap<>();
  private final Function<String, RulePage> pages;
  private final Map<String, String> addresses = new HashMap<>();

  /**
   * @param list the file to write
   * @param base folder that the paths in the list begin at
   * @param toolVersion version of Brisk
   * @param rules all rules that ran, in any order; findings of other rules in the former list are dropped
   * @param pages what is listed at length of a rule, by its id; asked for those with findings only
   */
  public FindingList(Path list, Path base, String toolVersion, Collection<RuleInfo> rules, Function<String, RulePage> pages) {
    this.list = list.toAbsolutePath();
    this.base = base.toAbsolutePath().normalize();
    this.toolVersion = toolVersion;
    this.pages = pages;
    for (RuleInfo rule : rules) this.rules.put(rule.id(), rule);
  }

  /**
   * Writes the findings, together with those of the former list in files that exist and were not analysed now. Folders are made
   * as needed; a reader sees the former list or the new one, nothing between.
   *
   * @param analysed paths of the source files analysed in this compilation, as the build names them, with findings or without
   * @param findings the findings in them, accepted ones too; severity {@code OFF} is listed as a note
   * @return null if all went well, else one line without full stop: the former list was no list of ours and is replaced, or
   *     nothing could be written and the former list stays
   */
  public String write(Collection<String> analysed, Collection<Listed> findings) {
    try {
      Set<String> replaced = new HashSet<>();
      for (String file : analysed) replaced.add(address(file));
      Listed[] fresh = listed(findings);
      for (Listed each : fresh) replaced.add(each.finding().file());
      return writeBeside(fresh, replaced);
    } catch (IOException | RuntimeException e) {
      return "the list of findings could not be written to " + list + ": " + reason(e);
    }
  }

  private String writeBeside(Listed[] fresh, Set<String> replaced) throws IOException {
    if (list.getParent() != null) Files.createDirectories(list.getParent());
    // Not a temporary file of the platform's making: those are for their owner's eyes only, and the list would be too.
    Path draft = list.resolveSibling(list.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp");
    try {
      String problem = draft(draft, fresh, replaced);
      move(draft);
      return problem;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private String draft(Path draft, Listed[] fresh, Set<String> replaced) throws IOException {
    String problem = null;
    if (Files.exists(list)) {
      try (OldList old = new OldList(list, base, replaced, rules.keySet())) {
        write(draft, fresh, old);
        return null;
      } catch (ListReader.Unreadable e) {
        problem = "the list of findings " + list + " could not be read and was replaced: " + e.getMessage();
      }
    }
    Files.deleteIfExists(draft);
    write(draft, fresh, null);
    return problem;
  }

  private void write(Path draft, Listed[] fresh, OldList old) throws IOException {
    try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        ListWriter writer = new ListWriter(out)) {
      writer.writeHead(rules.values());
      Listed kept = old == null ? null : old.next();
      for (int i = 0; i < fresh.length; i++) {
        if (i > 0 && Listed.ORDER.compare(fresh[i], fresh[i - 1]) == 0) continue;
        while (kept != null && Listed.ORDER.compare(kept, fresh[i]) < 0) {
          writer.write(kept);
          kept = old.next();
        }
        writer.write(fresh[i]);
      }
      while (kept != null) {
        writer.write(kept);
        kept = old.next();
      }
      writer.writeTail(toolVersion, rules.values(), pages);
    }
  }

  private void move(Path draft) throws IOException {
    try {
      Files.move(draft, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, list, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The findings as they are read back from a list, in its order. */
  private Listed[] listed(Collection<Listed> findings) {
    Listed[] listed = new Listed[findings.size()];
    int count = 0;
    for (Listed each : findings) listed[count++] = each.with(Listed.plain(each.finding(), address(each.finding().file())));
    Arrays.sort(listed, Listed.ORDER);
    return listed;
  }

  private String address(String file) {
    String address = addresses.get(file);
    if (address == null) {
      address = Address.relative(base, file);
      addresses.put(file, address);
    }
    return address;
  }

  /** Why it failed, in a few words on one line. */
  static String reason(Exception e) {
    if (e instanceof MalformedJsonException || e instanceof EOFException) return "it is cut off or not JSON";
    if (e instanceof AccessDeniedException) return "access denied";
    if (e instanceof FileAlreadyExistsException) return ((FileAlreadyExistsException) e).getFile() + " is in the way";
    String reason = e instanceof FileSystemException ? ((FileSystemException) e).getReason() : e.getMessage();
    if (reason == null) reason = e.getClass().getSimpleName();
    return reason.replace('\n', ' ').replace('\r', ' ');
  }
}
