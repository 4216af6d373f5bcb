package packageprivateabove.above;

class Hidden {
  public void run() {}

  void hidden() {}
}
