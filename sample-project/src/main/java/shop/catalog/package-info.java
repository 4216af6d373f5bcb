/** What the shop sells, and the price lists and pictures that suppliers send. */
package shop.catalog;
