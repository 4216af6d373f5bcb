/** Who buys, and how much. */
package shop.customers;
