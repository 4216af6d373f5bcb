package dev.brisk.profiler.profile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Turns profiles of one run into lines: the first in full, later ones as what has changed. */
public final class ProfileWriter {
  private final Run run;
  private int defined;
  private final Map<Integer, Totals> methods = new HashMap<>();
  private final Map<Long, Edge> edges = new HashMap<>();
  private boolean begun;

  public ProfileWriter(Run run) {
    this.run = run;
  }

  /** The lines that lead to this profile from the one before. */
  public byte[] lines(Profile profile) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator out = Format.JSON.createGenerator(bytes)) {
      out.setRootValueSeparator(null);
      if (!begun) head(out);
      for (; defined < profile.methods.size(); defined++) define(out, defined, profile.methods.get(defined));
      for (int method = 0; method < profile.methods.size(); method++) {
        Totals totals = profile.methods.get(method);
        Totals before = methods.put(method, totals);
        boolean empty = before == null && totals.calls == 0 && totals.timed == 0 && totals.thrown == 0;
        if (!empty && (before == null || !totals.same(before))) totals(out, method, totals);
      }
      for (Edge edge : profile.edges.values()) {
        Edge before = edges.put(Edge.key(edge.caller, edge.callee), edge);
        if (before == null || !edge.same(before)) edge(out, edge);
      }
      usage(out, profile.usage);
    }
    begun = true;
    return bytes.toByteArray();
  }

  private void head(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("format", Format.NAME);
    out.writeNumberField("version", Format.VERSION);
    out.writeStringField("mode", run.mode());
    out.writeNumberField("sample", run.sample());
    out.writeObjectFieldStart("facts");
    for (Map.Entry<String, String> fact : run.facts().entrySet()) out.writeStringField(fact.getKey(), fact.getValue());
    out.writeEndObject();
    end(out);
  }

  private static void define(JsonGenerator out, int number, Totals totals) throws IOException {
    out.writeStartObject();
    out.writeNumberField("define", number);
    out.writeStringField("kind", totals.kind.word());
    out.writeStringField("type", totals.type);
    out.writeStringField("name", totals.name);
    end(out);
  }

  private static void totals(JsonGenerator out, int number, Totals totals) throws IOException {
    out.writeStartObject();
    out.writeNumberField("method", number);
    out.writeNumberField("calls", totals.calls);
    out.writeNumberField("recursive", totals.recursive);
    out.writeNumberField("timed", totals.timed);
    out.writeNumberField("own", totals.own);
    out.writeNumberField("cumulative", totals.cumulative);
    out.writeNumberField("thrown", totals.thrown);
    out.writeNumberField("measured", totals.measured);
    out.writeNumberField("bytes", totals.bytes);
    out.writeNumberField("cumulativeBytes", totals.cumulativeBytes);
    out.writeArrayFieldStart("times");
    long[] pair = new long[2];
    IOException[] failed = new IOException[1];
    totals.times.each((low, width, calls) -> {
      pair[0] = low;
      pair[1] = calls;
      try {
        out.writeArray(pair, 0, 2);
      } catch (IOException e) {
        failed[0] = e;
      }
    });
    if (failed[0] != null) throw failed[0];
    out.writeEndArray();
    end(out);
  }

  private static void edge(JsonGenerator out, Edge edge) throws IOException {
    out.writeStartObject();
    out.writeNumberField("caller", edge.caller);
    out.writeNumberField("callee", edge.callee);
    out.writeNumberField("calls", edge.calls);
    out.writeNumberField("recursive", edge.recursive);
    out.writeNumberField("own", edge.own);
    out.writeNumberField("cumulative", edge.cumulative);
    end(out);
  }

  private static void usage(JsonGenerator out, Usage usage) throws IOException {
    out.writeStartObject();
    out.writeNumberField("at", usage.at());
    out.writeNumberField("cpu", usage.cpu());
    out.writeNumberField("peakMemory", usage.peakMemory());
    out.writeNumberField("collections", usage.collections());
    out.writeNumberField("collecting", usage.collecting());
    out.writeNumberField("lost", usage.lost());
    out.writeNumberField("unwatched", usage.unwatched());
    out.writeBooleanField("ended", usage.ended());
    end(out);
  }

  private static void end(JsonGenerator out) throws IOException {
    out.writeEndObject();
    out.writeRaw('\n');
  }
}
