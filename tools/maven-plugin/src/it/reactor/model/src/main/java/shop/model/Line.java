package shop.model;

import lombok.Builder;
import lombok.Value;

/** An article so many times. */
@Value
@Builder
public class Line {
  String article;
  int pieces;
}
