/** Figures of the day for the office and the accountant. */
package shop.report;
