package dev.brisk.tools.cli;

import com.google.gson.stream.JsonWriter;
import dev.brisk.api.Fix;
import dev.brisk.api.Severity;
import dev.brisk.tools.analysis.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** How findings are printed. All but text are in UTF-8 and hold nothing else. */
enum Format {
  text {
    @Override
    void write(List<Finding> findings, OutputStream out) {
      throw new UnsupportedOperationException("text has totals as well");
    }
  },
  /** A JSON object on each line. */
  json {
    @Override
    void write(List<Finding> findings, OutputStream out) throws IOException {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      for (Finding each : findings) writer.append(line(each)).append('\n');
      writer.flush();
    }
  },
  /** As Checkstyle writes it, which much else reads. */
  checkstyle {
    @Override
    void write(List<Finding> findings, OutputStream out) throws IOException {
      try {
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("checkstyle");
        xml.writeAttribute("version", "brisk " + Brisk.Version.of());
        String file = null;
        for (Finding each : findings) {
          if (!each.file().equals(file)) {
            if (file != null) endFile(xml);
            file = each.file();
            xml.writeCharacters("\n  ");
            xml.writeStartElement("file");
            xml.writeAttribute("name", legal(file));
          }
          error(xml, each.told());
        }
        if (file != null) endFile(xml);
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
      } catch (XMLStreamException failure) {
        throw new IOException(failure.getMessage(), failure);
      }
    }
  };

  /** Findings in their order; {@code out} stays open. */
  abstract void write(List<Finding> findings, OutputStream out) throws IOException;

  private static String line(Finding finding) throws IOException {
    dev.brisk.api.Finding told = finding.told();
    StringWriter line = new StringWriter();
    try (JsonWriter json = new JsonWriter(line)) {
      json.beginObject();
      json.name("rule").value(told.rule());
      json.name("severity").value(TextReport.word(told.severity()));
      json.name("heat").value(TextReport.word(told.heat()));
      json.name("file").value(finding.file());
      json.name("line").value(told.line());
      json.name("column").value(told.column());
      json.name("endLine").value(told.endLine());
      json.name("endColumn").value(told.endColumn());
      if (told.member() != null) json.name("member").value(told.member());
      json.name("message").value(told.message());
      if (!finding.evidence().isEmpty()) json.name("evidence").value(finding.evidence());
      if (finding.fix() != null) fix(json, finding.fix());
      json.endObject();
    }
    return line.toString();
  }

  private static void fix(JsonWriter json, Fix fix) throws IOException {
    json.name("fix").beginObject();
    json.name("title").value(fix.title());
    json.name("edits").beginArray();
    for (Fix.Edit each : fix.edits().stream().sorted(Comparator.comparingInt(Fix.Edit::start).thenComparingInt(Fix.Edit::end)).toList()) {
      json.beginObject();
      json.name("start").value(each.start());
      json.name("end").value(each.end());
      json.name("text").value(each.text());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private static void error(XMLStreamWriter xml, dev.brisk.api.Finding told) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeEmptyElement("error");
    xml.writeAttribute("line", Integer.toString(told.line()));
    xml.writeAttribute("column", Integer.toString(told.column()));
    xml.writeAttribute("severity", told.severity() == Severity.ERROR ? "error" : told.severity() == Severity.WARNING ? "warning" : "info");
    xml.writeAttribute("message", legal(told.message()));
    xml.writeAttribute("source", "brisk." + told.rule());
  }

  private static void endFile(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  /** XML has no way to write some characters, which names of files and quoted sources may hold. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    text.codePoints().map(c -> c >= 0x20 && c < 0xD800 || c == '\t' || c == '\n' || c == '\r' || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF ? c : '\uFFFD').forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
