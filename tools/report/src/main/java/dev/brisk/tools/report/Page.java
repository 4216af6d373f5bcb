package dev.brisk.tools.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * One page that needs nothing else: style, script and data are within. What it shows is data that no browser runs, and the page forbids all scripts and
 * styles but its own.
 */
final class Page {
  /** Tells a page of ours. */
  static final String MARK = "<meta name=\"generator\" content=\"Brisk\">";

  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");

  private Page() {}

  static void write(Report report, OutputStream out) throws IOException {
    String[] frame = resource("page.html").replace("{mark}", MARK).replace("{policy}", policy()).split("\\{style}|\\{data}|\\{script}");
    Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    page.append(frame[0]).append(STYLE).append(frame[1]);
    PageData data = new PageData(report);
    data.writeIndex(page);
    data.writeSources(page);
    page.append(frame[2]).append(SCRIPT).append(frame[3]);
    page.flush();
  }

  private static String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" + hash(STYLE) + "'; script-src 'sha256-" + hash(SCRIPT) + "'";
  }

  private static String hash(String text) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
