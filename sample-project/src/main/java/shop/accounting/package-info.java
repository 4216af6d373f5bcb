/** Invoices, and what the accountant gets to see. */
package shop.accounting;
