/** What users accept: comments beside the code where no annotation may stand, and findings in a baseline, with what they are known by. */
package dev.brisk.accept;
