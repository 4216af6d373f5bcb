module shop.prices {
  requires transitive shop.model;
  requires java.logging;

  exports shop.prices;
}
