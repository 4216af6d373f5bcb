package dev.brisk.rules.hashkeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brisk.jdk.JdkTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The names by which bodies are passed over, against the tables that decide in the end: a name left out would silence findings. */
class IdentityKeysTest {
  @Test
  void allMakersOfArraysAreNamed() throws IOException {
    Set<String> makers = new TreeSet<>(Set.of("clone"));
    for (String[] row : rows("methods.tsv")) {
      if (row[2].contains(")[") && row[6].replace("?", "").equals("fresh")) makers.add(row[1]);
    }
    assertThat(IdentityKeys.ARRAY_MAKERS).containsExactlyElementsOf(makers);
  }

  @Test
  void allAtomicsAreNamed() throws IOException {
    Set<String> atomics = new TreeSet<>();
    for (String[] row : rows("identity.tsv")) {
      if (row[0].startsWith("java.util.concurrent.atomic.")) atomics.add(row[0].substring(row[0].lastIndexOf('.') + 1));
    }
    assertThat(IdentityKeys.SIMPLE_NAMES).containsAll(atomics);
  }

  private static List<String[]> rows(String table) throws IOException {
    try (BufferedReader in = new BufferedReader(new InputStreamReader(JdkTable.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split("\t")).collect(Collectors.toList());
    }
  }
}
