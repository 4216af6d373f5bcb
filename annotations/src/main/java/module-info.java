/** What a user's code may say to Brisk: what is hot, what is cold, what is accepted, what is profiled. Nothing here costs anything while no profiler records. */
module dev.brisk.annotations {
  exports dev.brisk.annotations;
  exports dev.brisk.annotations.spi;

  uses dev.brisk.annotations.spi.Recorder;
}
