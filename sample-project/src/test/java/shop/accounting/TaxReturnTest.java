package shop.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxReturnTest {
  private final TaxReturn taxes = new TaxReturn();

  @Test
  void addsUp() {
    assertEquals(new BigDecimal("38.00"), taxes.tax(List.of(new BigDecimal("100"), new BigDecimal("100"))));
    assertEquals(3, taxes.fullEuros(new double[] {1.99, 2.5}));
    assertEquals(300, taxes.advance(new String[] {"100", "200"}));
    assertEquals(2, taxes.suppliers(new String[] {"DE1", "AT2", "DE1"}));
    assertEquals(List.of(2025, 2026), taxes.years(2025, 2026));
  }

  @Test
  void keepsTheJournal(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("journal");
    new Journal().write(file, List.of(new LedgerExport.Entry(1, 2, 3, "fee")));
    assertEquals(List.of("fee"), Files.readAllLines(file));
    new Journal().writeBalances(file, new long[] {5, 6});
    assertEquals(16, Files.size(file));
    assertEquals(11, new Journal().sum(Files.readAllBytes(file)));
    assertEquals(5, new Journal().writeEncoded(file, List.of(new byte[] {1, 2}, new byte[] {3, 4, 5})));
    assertEquals(5, Files.size(file));
  }
}
