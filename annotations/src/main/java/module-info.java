/** Annotations that speak to Brisk: they are read from sources and cost nothing at run time. */
module dev.brisk.annotations {
  exports dev.brisk.annotations;
}
