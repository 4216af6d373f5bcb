package dev.brisk.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InsideTest {
  @Test
  void pathsThatStayWithin() {
    assertThat(Inside.path("", "src/A.java")).isEqualTo("src/A.java");
    assertThat(Inside.path("shop/orders/", "./src//A.java")).isEqualTo("shop/orders/src/A.java");
    assertThat(Inside.path("shop/orders", "../model/src/A.java")).as("of another module").isEqualTo("shop/model/src/A.java");
    assertThat(Inside.path("", "a..b/..c/d..")).isEqualTo("a..b/..c/d..");
    assertThat(Inside.path("", "a\\b.java")).isEqualTo("a\\b.java");
  }

  @Test
  void pathsThatLeadOut() {
    for (String path : new String[] {"..", "../x", "a/../../x", "/etc/passwd", "//host/x", "\\\\host\\x", "..\\x", "a/..\\..\\x", "C:/x", "c:", "a\0b", "", ".", "a/.."}) {
      assertThat(Inside.path("", path)).as(path).isNull();
    }
    assertThat(Inside.path("orders", "../../x")).isNull();
    assertThat(Inside.path("orders", "/x")).isNull();
  }
}
