package dev.brisk.calls;

import dev.brisk.report.Address;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a build knows of its files' calls, kept beside the list for builds that see fewer of them. One section a file, in the order of their addresses; the
 * bytes depend on the sources alone.
 *
 * <pre>
 * brisk calls VERSION
 * f  ADDRESS  HASH                                        begins a file's section: the address as in the list, the hash of the text
 * c  OUTER    FLAGS  NAME        TYPES  ANNOTATIONS       a class, the number of the one around it in the section, or -1; names between commas
 * m  CLASS    NAME   PARAMETERS  FLAGS  NANOS  ANNOTATIONS    a member
 *    NAME     OWNER  BITS                                 a call in the member above
 * </pre>
 *
 * Cells are parted by tabs, numbers in base 36, what is empty is a hyphen.
 */
public final class CallsFile {
  private static final String HEAD = "brisk calls 1\n";
  private static final String FILE = "f\t";
  private static final int BASE = 36;
  private static final int[] NONE = {};

  private final Path path;
  private final Path base;

  /**
   * One file's part.
   *
   * @param address relative to the base
   * @param hash of its text then
   * @param text what was read
   * @param start where its first line begins in the text
   * @param end behind its last line
   */
  public record Section(String address, long hash, String text, int start, int end) {}

  /**
   * @param list the list beside which it lies
   * @param base the folder that addresses begin at
   */
  public CallsFile(Path list, Path base) {
    String name = list.getFileName().toString();
    String stem = name.endsWith(".sarif") ? name.substring(0, name.length() - ".sarif".length()) : name;
    this.path = list.toAbsolutePath().resolveSibling(stem + ".calls");
    this.base = base.toAbsolutePath().normalize();
  }

  /** Where it lies. */
  public Path path() {
    return path;
  }

  /** A source file's address in it. */
  public String addressOf(String file) {
    return Address.encode(Address.relative(base, file));
  }

  /** The source file that a section speaks of; null when its address is none. */
  public Path fileOf(Section section) {
    String decoded = Address.decode(section.address());
    return decoded == null ? null : base.resolve(decoded).normalize();
  }

  /** Whether the section's file is still there with the same text. One that is older than these lines is not read. */
  public boolean holds(Section section) {
    try {
      Path file = fileOf(section);
      if (file == null || !Files.isRegularFile(file)) return false;
      if (Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(path)) <= 0) return true;
      byte[] bytes = Files.readAllBytes(file);
      for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, Charset.defaultCharset())) {
        if (TextHash.of(new String(bytes, charset)) == section.hash()) return true;
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** The sections of the last build, by address; empty when there is none, or none that this version can read. */
  public Map<String, Section> read() {
    Map<String, Section> sections = new TreeMap<>();
    try {
      if (!Files.isRegularFile(path)) return sections;
      String text = Files.readString(path, StandardCharsets.UTF_8);
      if (!text.startsWith(HEAD)) return sections;
      for (int from = HEAD.length(); from < text.length(); ) {
        int next = text.indexOf("\n" + FILE, from);
        int to = next < 0 ? text.length() : next + 1;
        Section section = section(text, from, to);
        sections.put(section.address(), section);
        from = to;
      }
    } catch (IOException | RuntimeException unreadable) {
      // It is made anew.
      sections.clear();
    }
    return sections;
  }

  private static Section section(String text, int from, int to) {
    Cells cells = new Cells(text, from + FILE.length());
    return new Section(cells.word(), cells.number(), text, from, to);
  }

  /** Adds what a section says to the index. */
  public void add(Section section, CallIndex index) {
    Cells cells = new Cells(section.text(), section.text().indexOf('\n', section.start()) + 1);
    index.addFile(String.valueOf(fileOf(section)), section.hash());
    int classes = index.classCount();
    int member = -1;
    while (cells.at < section.end()) {
      char kind = cells.kind();
      if (kind == 'c') {
        int outer = (int) cells.number();
        int flags = (int) cells.number();
        index.addClass(index.name(cells.word()), outer < 0 ? -1 : classes + outer, flags, names(cells.word(), index), names(cells.word(), index));
      } else if (kind == 'm') {
        int type = classes + (int) cells.number();
        int name = index.name(cells.word());
        int parameters = (int) cells.number();
        int flags = (int) cells.number();
        long nanos = cells.number();
        member = index.addMember(type, name, parameters, flags, names(cells.word(), index));
        index.addNanos(member, nanos);
      } else {
        int name = index.name(cells.word());
        String owner = cells.word();
        int number = owner.equals("-") ? CallIndex.UNKNOWN : owner.equals("this") ? CallIndex.OWN : index.name(owner);
        index.addCall(member, name, number, (int) cells.number());
      }
    }
  }

  private static int[] names(String cell, CallIndex index) {
    if (cell.equals("-")) return NONE;
    String[] parts = cell.split(",");
    int[] names = new int[parts.length];
    for (int i = 0; i < parts.length; i++) names[i] = index.name(parts[i]);
    return names;
  }

  /** Reads cell by cell. */
  private static final class Cells {
    private final String text;
    private int at;

    Cells(String text, int at) {
      this.text = text;
      this.at = at;
    }

    /** The letter a line begins with; a blank for one that begins with a tab. */
    char kind() {
      char kind = text.charAt(at);
      at += kind == '\t' ? 1 : 2;
      return kind == '\t' ? ' ' : kind;
    }

    String word() {
      int end = at;
      while (text.charAt(end) != '\t' && text.charAt(end) != '\n') end++;
      String word = text.substring(at, end);
      at = end + 1;
      return word;
    }

    long number() {
      boolean negative = text.charAt(at) == '-';
      if (negative) at++;
      long number = 0;
      for (char c = text.charAt(at++); c != '\t' && c != '\n'; c = text.charAt(at++)) {
        int digit = Character.digit(c, BASE);
        if (digit < 0) throw new NumberFormatException(text.substring(at - 1, at));
        number = number * BASE + digit;
      }
      return negative ? -number : number;
    }
  }

  /**
   * Writes the files of an index from the one numbered {@code first} on, which were compiled now, and sections that still hold for others.
   *
   * @return null if all went well, else why not, in one line without full stop
   */
  public String write(CallIndex index, int first, Collection<Section> kept) {
    // To each address the section that was kept, or the number of the file in the index.
    Map<String, Object> sections = new TreeMap<>();
    for (Section each : kept) sections.put(each.address(), each);
    for (int file = first; file < index.files.size(); file++) sections.put(addressOf(index.files.get(file)), file);
    StringBuilder text = new StringBuilder(1 << 16).append(HEAD);
    Writer writer = new Writer(index, text);
    for (Map.Entry<String, Object> each : sections.entrySet()) {
      if (each.getValue() instanceof Section) text.append(((Section) each.getValue()).text(), ((Section) each.getValue()).start(), ((Section) each.getValue()).end());
      else writer.append((Integer) each.getValue(), each.getKey());
    }
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      Files.createDirectories(path.getParent());
      Path draft = path.resolveSibling(path.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp");
      try {
        Files.write(draft, bytes);
        move(draft);
      } finally {
        Files.deleteIfExists(draft);
      }
      return null;
    } catch (IOException | RuntimeException e) {
      return "what was learnt of calls could not be written to " + path + ": " + e.getClass().getSimpleName();
    }
  }

  private void move(Path draft) throws IOException {
    try {
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Writes sections of what an index holds. */
  private static final class Writer {
    private final CallIndex index;
    private final StringBuilder text;
    private final Groups calls;

    Writer(CallIndex index, StringBuilder text) {
      this.index = index;
      this.text = text;
      this.calls = Groups.of(index.callers, index.memberCount());
    }

    void append(int file, String address) {
      text.append(FILE).append(address);
      number(index.hashes.get(file)).append('\n');
      int classes = index.fileClasses.get(file);
      for (int type = classes; type < end(index.fileClasses, file, index.classCount()); type++) {
        int outer = index.classOuters.get(type);
        text.append('c');
        number(outer < 0 ? -1 : outer - classes);
        number(index.classFlags.get(type)).append('\t').append(index.className(type));
        names(index.classTypes.get(type));
        names(index.classAnnotations.get(type));
        text.append('\n');
      }
      for (int member = index.fileMembers.get(file); member < end(index.fileMembers, file, index.memberCount()); member++) {
        text.append('m');
        number(index.memberClasses.get(member) - classes).append('\t').append(index.text(index.memberNames.get(member)));
        number(index.memberParameters.get(member));
        number(index.memberFlags.get(member));
        number(index.memberNanos.get(member));
        names(index.annotationsOf(member));
        text.append('\n');
        for (int i = 0; i < calls.size(member); i++) call(calls.get(member, i));
      }
    }

    private void call(int call) {
      int owner = index.callOwners.get(call);
      text.append('\t').append(index.text(index.callNames.get(call))).append('\t');
      text.append(owner == CallIndex.UNKNOWN ? "-" : owner == CallIndex.OWN ? "this" : index.text(owner));
      number(index.callBits.get(call)).append('\n');
    }

    private void names(int[] names) {
      text.append('\t');
      if (names.length == 0) text.append('-');
      for (int i = 0; i < names.length; i++) {
        if (i > 0) text.append(',');
        text.append(index.text(names[i]));
      }
    }

    /** A cell with a number. */
    private StringBuilder number(long number) {
      text.append(number < 0 ? "\t-" : "\t");
      long rest = Math.abs(number);
      long power = 1;
      while (rest / power >= BASE) power *= BASE;
      for (; power > 0; power /= BASE) text.append(Character.forDigit((int) (rest / power % BASE), BASE));
      return text;
    }

    private int end(Ints starts, int file, int count) {
      return file + 1 < starts.size() ? starts.get(file + 1) : count;
    }
  }
}
