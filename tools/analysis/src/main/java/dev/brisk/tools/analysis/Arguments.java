package dev.brisk.tools.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which of a build's compiler arguments an analysis takes over: those that say what the sources mean, not those that say what to report or write. */
final class Arguments {
  /** Each takes one more word. */
  private static final Set<String> LEFT_OUT_WITH_VALUE = Set.of("-d", "-s", "-h", "-Xmaxerrs", "-Xmaxwarns", "-processorpath", "--processor-path");
  private static final Set<String> OF_RELEASE = Set.of("--release", "-source", "--source", "-target", "--target");
  private static final Set<String> LEFT_OUT = Set.of("-Werror", "-nowarn", "-verbose", "-deprecation", "-Xdoclint", "-Xlint", "-proc:only", "-proc:full");
  private static final List<String> LEFT_OUT_BEGINNINGS = List.of("-Xplugin:", "-Xlint:", "-Xdoclint:", "-Xdoclint/", "-J", "-implicit:", "-Abrisk.", "-XDcompilePolicy",
      "-XDshould-stop", "-XDshouldStop", "--should-stop", "--processor-path=");

  private Arguments() {}

  /** Those that are taken over; without any about the release if one is given. */
  static List<String> taken(List<String> arguments, boolean releaseIsGiven) {
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String each = arguments.get(i);
      if (LEFT_OUT_WITH_VALUE.contains(each) || releaseIsGiven && OF_RELEASE.contains(each)) i++;
      else if (!isLeftOut(each) && !(releaseIsGiven && each.startsWith("--release="))) taken.add(each);
    }
    return taken;
  }

  private static boolean isLeftOut(String argument) {
    if (argument.isBlank() || LEFT_OUT.contains(argument)) return true;
    for (String beginning : LEFT_OUT_BEGINNINGS) if (argument.startsWith(beginning)) return true;
    return false;
  }

  /** The feature version that the arguments name; 0 if none does. */
  static int release(List<String> arguments) {
    int release = 0;
    for (int i = 0; i < arguments.size(); i++) {
      String each = arguments.get(i);
      if (each.startsWith("--release=") || each.startsWith("--source=")) release = feature(each.substring(each.indexOf('=') + 1));
      else if ((each.equals("--release") || each.equals("-source") || each.equals("--source")) && i + 1 < arguments.size()) release = feature(arguments.get(i + 1));
    }
    return release;
  }

  private static int feature(String version) {
    try {
      return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    } catch (NumberFormatException unknown) {
      return 0;
    }
  }
}
