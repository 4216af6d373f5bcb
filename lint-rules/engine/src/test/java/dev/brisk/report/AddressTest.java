package dev.brisk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "src/main/java/A.java, src/main/java/A.java",
    "a b/C#.java, a%20b/C%23.java",
    "100%/C?.java, 100%25/C%3F.java",
    "C:x/y.java, C%3Ax/y.java",
    "\u00C4/\u540D\u524D.java, %C3%84/%E5%90%8D%E5%89%8D.java",
    "\uD83D\uDE00.java, %F0%9F%98%80.java",
    "a+b&c=d;e@f$g!h/i[1].java, a%2Bb%26c%3Dd%3Be%40f%24g%21h/i%5B1%5D.java",
    "-._~, -._~",
    "'', ''",
  })
  void encodes(String path, String address) {
    assertThat(Address.encode(path)).isEqualTo(address);
    assertThat(Address.decode(address)).isEqualTo(path);
    assertThat(URI.create("file:///module/").resolve(address).getPath()).isEqualTo("/module/" + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "%", "%2", "%zz", "%2f%c3", "%C3", "%FF", "a#b", "http://x", "\u00C4"})
  void decodesNothingElse(String address) {
    assertThat(Address.decode(address)).isNull();
  }

  @Test
  void relative() {
    Path base = Path.of("").toAbsolutePath().resolve("m");
    assertThat(Address.relative(base, base.resolve("src/A.java").toString())).isEqualTo("src/A.java");
    assertThat(Address.relative(base, "m/src/../src/./A.java")).isEqualTo("src/A.java");
    assertThat(Address.relative(base, "other/A.java")).isEqualTo("../other/A.java");
    assertThat(Address.relative(base, "m")).isEmpty();
    assertThat(Address.relative(base, "no\0path\\A")).isEqualTo("no\0path/A");
  }
}
