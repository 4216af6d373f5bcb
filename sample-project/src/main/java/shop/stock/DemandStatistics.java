package shop.stock;

import dev.brisk.annotations.Hot;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** How fast articles leave the shelf, from the pieces sold on each day. */
public class DemandStatistics {
  /** The highest sum over {@code days} days in a row. */
  @Hot
  public long busiestStretch(long[] soldPerDay, int days) {
    ArrayDeque<Long> window = new ArrayDeque<>();
    long sum = 0;
    long busiest = 0;
    for (long sold : soldPerDay) {
      window.addLast(sold);
      sum += sold;
      if (window.size() > days) {
        sum -= window.removeFirst();
      }
      busiest = Math.max(busiest, sum);
    }
    return busiest;
  }

  /** The lowest sum over {@code days} days in a row. */
  public long quietestStretch(long[] soldPerDay, int days) {
    long sum = 0;
    long quietest = Long.MAX_VALUE;
    for (int day = 0; day < soldPerDay.length; day++) {
      sum += soldPerDay[day];
      if (day >= days) {
        sum -= soldPerDay[day - days];
      }
      if (day >= days - 1) {
        quietest = Math.min(quietest, sum);
      }
    }
    return quietest;
  }

  /** How many days of the year saw no sale, given the day of the year of each sale. */
  @Hot
  public int daysWithoutSale(int[] salesByDayOfYear, int daysInYear) {
    Set<Integer> busy = new HashSet<>();
    for (int day : salesByDayOfYear) {
      busy.add(day);
    }
    int idle = 0;
    for (int day = 1; day <= daysInYear; day++) {
      if (!busy.contains(day)) {
        idle++;
      }
    }
    return idle;
  }

  /** How many days saw a sale, given the day of the year of each sale in the order of the till. */
  public int daysWithSale(int[] salesByDayOfYear) {
    int days = 0;
    Integer last = 0;
    for (int day : salesByDayOfYear) {
      if (day != last) {
        days++;
        last = day;
      }
    }
    return days;
  }

  /** The days on which more than {@code pieces} were sold, counted from the first. */
  public int[] rushes(long[] soldPerDay, long pieces) {
    int[] rushes = {};
    for (int day = 0; day < soldPerDay.length; day++) {
      if (soldPerDay[day] > pieces) {
        rushes = Arrays.copyOf(rushes, rushes.length + 1);
        rushes[rushes.length - 1] = day + 1;
      }
    }
    return rushes;
  }

  /** The longest run of days without a sale. */
  public int longestLull(int[] salesByDayOfYear, int daysInYear) {
    BitSet busy = new BitSet(daysInYear + 1);
    for (int day : salesByDayOfYear) {
      busy.set(day);
    }
    int longest = 0;
    int run = 0;
    for (int day = 1; day <= daysInYear; day++) {
      run = busy.get(day) ? 0 : run + 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
