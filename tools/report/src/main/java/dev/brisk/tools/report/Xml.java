package dev.brisk.tools.report;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of an XML file, each on a line, with two blanks more in each element. */
final class Xml {
  /** Writes what is within an element. */
  interface Content {
    void write() throws XMLStreamException;
  }

  private final XMLStreamWriter out;
  private int depth;

  private Xml(XMLStreamWriter out) {
    this.out = out;
  }

  /** Writes the one element that holds all. */
  interface Root {
    void write(Xml xml) throws XMLStreamException;
  }

  static void write(OutputStream out, Root root) throws IOException {
    try {
      XMLStreamWriter writer = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
      root.write(new Xml(writer));
      writer.writeCharacters("\n");
      writer.writeEndDocument();
      writer.flush();
    } catch (XMLStreamException failure) {
      if (failure.getNestedException() instanceof IOException cause) throw cause;
      throw new IOException(failure.getMessage(), failure);
    }
  }

  /** @param attributes names and values in turn */
  void element(String name, String[] attributes, Content content) throws XMLStreamException {
    begin();
    out.writeStartElement(name);
    attributes(attributes);
    depth++;
    content.write();
    depth--;
    begin();
    out.writeEndElement();
  }

  /** An element without any within it. */
  void element(String name, String text, String... attributes) throws XMLStreamException {
    begin();
    if (text.isEmpty()) out.writeEmptyElement(name);
    else out.writeStartElement(name);
    attributes(attributes);
    if (text.isEmpty()) return;
    out.writeCharacters(legal(text));
    out.writeEndElement();
  }

  private void begin() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) out.writeAttribute(attributes[i], legal(attributes[i + 1]));
  }

  /** XML has no way to write some characters, which names of files and quoted sources may hold. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    text.codePoints().map(c -> c >= 0x20 && c < 0xD800 || c == '\t' || c == '\n' || c == '\r' || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF ? c : '\uFFFD').forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
