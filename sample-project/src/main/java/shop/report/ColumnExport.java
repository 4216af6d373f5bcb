package shop.report;

import java.util.List;

/** Lists with the columns that a dealer asked for, by the names of what the rows have: articles have a {@code Name} and {@code PriceCents}. */
public class ColumnExport {
  /** One line for each row. */
  public String export(List<?> rows, String[] columns) throws ReflectiveOperationException {
    StringBuilder csv = new StringBuilder();
    for (Object row : rows) {
      for (String column : columns) {
        csv.append(row.getClass().getMethod("get" + column).invoke(row)).append(';');
      }
      csv.append('\n');
    }
    return csv.toString();
  }
}
