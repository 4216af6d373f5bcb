package dev.brisk.profiler.profile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a file of {@link ProfileWriter}, value by value, so that memory goes with the number of methods and not with the length of the file. Numbers count
 * once the line that closes a snapshot has been read: what a killed program left behind of the next one is not mixed in.
 */
public final class ProfileReader {
  private final Path file;
  private Run run;
  private final Profile profile = new Profile();
  private final List<Totals> defined = new ArrayList<>();
  private final Map<Integer, Totals> methods = new LinkedHashMap<>();
  private final Map<Long, Edge> edges = new LinkedHashMap<>();
  private boolean closed;
  private boolean damaged;
  private String note;

  private ProfileReader(Path file) {
    this.file = file;
  }

  /**
   * What a file says.
   *
   * @param run its head
   * @param profile the last complete snapshot
   * @param note why there may have been more; null if all was read
   */
  public record Content(Run run, Profile profile, String note) {}

  /**
   * Reads a file.
   *
   * @throws UnreadableProfile if it is missing, is of another kind or a later version, or was cut before its first numbers
   */
  public static Content read(Path file) throws UnreadableProfile {
    return new ProfileReader(file).content();
  }

  private Content content() throws UnreadableProfile {
    if (!Files.exists(file)) throw new UnreadableProfile(file + " does not exist; give the file that the profiled program named at its start");
    if (Files.isDirectory(file)) throw new UnreadableProfile(file + " is a folder; give a file in it");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      in.mark(Format.BEGINNING.length());
      beginning(new String(in.readNBytes(Format.BEGINNING.length()), StandardCharsets.UTF_8));
      in.reset();
      try (JsonParser json = Format.JSON.createParser(in)) {
        read(json);
      }
    } catch (IOException e) {
      throw new UnreadableProfile(file + " can't be read: " + Reasons.of(e));
    }
    if (closed) return new Content(run, profile, note);
    if (damaged) throw new UnreadableProfile(file + " has no numbers that can be read: " + note);
    throw new UnreadableProfile(file + " was cut before its first numbers; the program ended, or was stopped, too early. Run it again");
  }

  private void beginning(String bytes) throws UnreadableProfile {
    if (bytes.isEmpty()) throw new UnreadableProfile(file + " is empty; the program was stopped before anything was written. Run it again");
    if (!bytes.equals(Format.BEGINNING) && !Format.BEGINNING.startsWith(bytes)) {
      throw new UnreadableProfile(file + " is not a Brisk profile: it does not begin with " + Format.BEGINNING);
    }
  }

  private void read(JsonParser json) throws IOException, UnreadableProfile {
    long whole = 0;
    try {
      while (json.nextToken() != null) {
        if (json.currentToken() != JsonToken.START_OBJECT) throw new Damaged("a value that is no object");
        line(Line.of(json));
        whole = json.currentLocation().getByteOffset();
      }
      if (!profile.usage.ended()) note = "the program did not end in good order; at most its last second is missing";
    } catch (StreamConstraintsException e) {
      damaged(whole, "a value that is too long");
    } catch (com.fasterxml.jackson.core.io.JsonEOFException e) {
      note = cut(whole);
    } catch (JsonProcessingException | Damaged e) {
      boolean atEnd = json.currentLocation().getByteOffset() + 1 >= Files.size(file);
      if (atEnd && run != null) {
        note = cut(whole);
      } else {
        damaged(whole, e instanceof Damaged ? e.getMessage() : "something that is not JSON");
      }
    }
  }

  private static String cut(long whole) {
    return "the file ends within a line, after byte " + whole + "; what belongs to that line is missing, one second at most unless the file was cut";
  }

  private void damaged(long whole, String what) throws UnreadableProfile {
    damaged = true;
    note = "after byte " + whole + " comes " + what + "; what follows it is left out";
    if (run == null) throw new UnreadableProfile(file + " is not a Brisk profile that can be read: after byte " + whole + " comes " + what);
  }

  private void line(Line line) throws Damaged, UnreadableProfile {
    if (run == null) {
      head(line);
    } else if (line.has("define")) {
      define(line);
    } else if (line.has("method")) {
      totals(line);
    } else if (line.has("caller")) {
      edge(line);
    } else if (line.has("at")) {
      close(line);
    }
    // Other lines are of writers that know more and have not changed what is said here.
  }

  private void head(Line line) throws Damaged, UnreadableProfile {
    long version = line.number("version");
    if (version > Format.VERSION) {
      throw new UnreadableProfile(file + " is of format version " + version + "; this reader knows versions up to " + Format.VERSION
          + ". Use the brisk-profiler jar of the program that wrote it, or a later one");
    }
    if (version < 1) throw new Damaged("a format version that does not exist: " + version);
    int sample = (int) line.number("sample");
    run = new Run(line.text("mode"), sample, line.facts);
  }

  private void define(Line line) throws Damaged {
    if (line.number("define") != defined.size()) throw new Damaged("a method out of order");
    if (defined.size() >= Format.MOST_METHODS) throw new Damaged("more than " + Format.MOST_METHODS + " methods");
    Kind kind = Kind.of(line.text("kind"));
    if (kind == null) throw new Damaged("an unknown kind of method");
    defined.add(new Totals(kind, line.text("type"), line.text("name")));
  }

  private void totals(Line line) throws Damaged {
    int number = method(line.number("method"));
    Totals known = defined.get(number);
    Totals totals = new Totals(known.kind, known.type, known.name);
    totals.calls = line.number("calls");
    totals.recursive = line.number("recursive");
    totals.timed = line.number("timed");
    totals.own = line.number("own");
    totals.cumulative = line.number("cumulative");
    totals.thrown = line.number("thrown");
    totals.measured = line.number("measured");
    totals.bytes = line.number("bytes");
    totals.cumulativeBytes = line.number("cumulativeBytes");
    totals.times.add(line.times);
    methods.put(number, totals);
  }

  private void edge(Line line) throws Damaged {
    long caller = line.number("caller");
    Edge edge = new Edge(caller == Totals.ROOT ? Totals.ROOT : method(caller), method(line.number("callee")));
    edge.calls = line.number("calls");
    edge.recursive = line.number("recursive");
    edge.own = line.number("own");
    edge.cumulative = line.number("cumulative");
    edges.put(Edge.key(edge.caller, edge.callee), edge);
    if (edges.size() > Format.MOST_EDGES) throw new Damaged("more than " + Format.MOST_EDGES + " pairs of caller and callee");
  }

  private int method(long number) throws Damaged {
    if (number < 0 || number >= defined.size()) throw new Damaged("a method that is not defined");
    return (int) number;
  }

  private void close(Line line) throws Damaged {
    Usage usage = new Usage(line.number("at"), line.number("cpu"), line.number("peakMemory"), line.number("collections"), line.number("collecting"),
        line.number("lost"), line.number("unwatched"), line.truth("ended"));
    for (int number = profile.methods.size(); number < defined.size(); number++) profile.methods.add(defined.get(number));
    methods.forEach(profile.methods::set);
    profile.edges.putAll(edges);
    if (profile.edges.size() > Format.MOST_EDGES) throw new Damaged("more than " + Format.MOST_EDGES + " pairs of caller and callee");
    methods.clear();
    edges.clear();
    profile.usage = usage;
    closed = true;
  }
}
