/** What an article costs: discounts, taxes, vouchers and foreign currencies. */
package shop.pricing;
