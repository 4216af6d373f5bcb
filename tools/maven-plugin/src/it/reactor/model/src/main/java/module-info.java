module shop.model {
  requires static lombok;

  exports shop.model;
}
