package dev.brisk.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.jdk.CallTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The names that AllocationInHotLoop looks for are those the table of calls has rows for. */
class ReusablesTest {
  private static final List<String> MAKING = List.of(CallTable.REUSABLE, CallTable.PER_THREAD, CallTable.RESETTABLE);

  @Test
  void classes() throws IOException {
    assertThat(Reusables.CLASSES).containsExactlyElementsOf(names(true, MAKING));
  }

  @Test
  void factories() throws IOException {
    assertThat(Reusables.FACTORIES).containsExactlyElementsOf(names(false, MAKING));
  }

  @Test
  void filling() throws IOException {
    assertThat(Reusables.FILLING).containsExactlyElementsOf(names(false, List.of(CallTable.FILLS)));
  }

  /** Sorted simple names of classes with a constructor that has one of the traits, or else names of methods. */
  private static TreeSet<String> names(boolean ofClasses, List<String> traits) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    String text = new String(CallTable.class.getResourceAsStream("calls.tsv").readAllBytes(), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      String[] cells = line.split("\t");
      if (line.startsWith("#") || cells.length < 4 || List.of(cells[3].split(",")).stream().noneMatch(traits::contains)) continue;
      for (String method : cells[1].split(",")) {
        if (method.equals("<init>")) {
          if (ofClasses) names.add(cells[0].substring(Math.max(cells[0].lastIndexOf('.'), cells[0].lastIndexOf('$')) + 1));
        } else if (!ofClasses) {
          names.add(method);
        }
      }
    }
    return names;
  }
}
