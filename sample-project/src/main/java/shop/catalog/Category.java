package shop.catalog;

/** The departments of the shop; each has its own tax rate and column in the reports. */
public enum Category {
  BOOKS,
  GROCERIES,
  TOYS,
  TOOLS
}
