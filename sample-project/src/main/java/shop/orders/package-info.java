/** Orders from intake through screening to the parcel. */
package shop.orders;
