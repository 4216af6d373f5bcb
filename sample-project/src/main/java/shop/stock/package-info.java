/** What lies in the warehouse, where it lies, and how fast it leaves. */
package shop.stock;
