package shop.orders;

import java.util.List;
import java.util.Map;
import lombok.Data;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;
import shop.model.Line;
import shop.prices.Prices;
import shop.texts.Labels;
import shop.texts.Texts;

public class Orders {
  private final Prices prices = new Prices();

  /** Of a type whose accessors Lombok made in another module. */
  public long pieces(List<Line> lines) {
    Long pieces = 0L;
    for (Line line : lines) {
      pieces += line.getPieces();
    }
    return pieces;
  }

  public int firstPieces(List<Line> lines) {
    return Mappers.getMapper(Copies.class).copy(lines.get(0)).getPieces();
  }

  public String text(List<Line> lines, Map<String, Long> known) {
    return new Labels().all(new String[] {Texts.TOTAL + prices.of(lines, known)});
  }

  @Data
  public static class Copy {
    private String article;
    private int pieces;
  }

  @Mapper
  public interface Copies {
    Copy copy(Line line);
  }
}
