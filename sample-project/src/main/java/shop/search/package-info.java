/** How customers find articles. */
package shop.search;
