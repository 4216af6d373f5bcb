import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;

class CalendarForNowExamples {
  private Date expires;
  private int timeoutInMinutes;

  int year() {
    return Calendar.getInstance().get(Calendar.YEAR);
  }

  Date tomorrow(Date date) {
    Calendar calendar = Calendar.getInstance();
    calendar.setTime(date);
    calendar.add(Calendar.DATE, 1);
    return calendar.getTime();
  }

  Date midnight() {
    Calendar calendar = Calendar.getInstance();
    calendar.set(Calendar.HOUR_OF_DAY, 0);
    return calendar.getTime();
  }

  Date twice(Date date, int hours, int minutes) {
    Calendar calendar = new GregorianCalendar();
    calendar.setTime(date);
    calendar.add(Calendar.HOUR, hours);
    calendar.add(Calendar.MINUTE, minutes);
    return calendar.getTime();
  }

  long sameTimeTwice() {
    Calendar calendar = Calendar.getInstance();
    return calendar.getTimeInMillis() ^ calendar.getTimeInMillis();
  }

  Date inAnyCase(Date date, boolean later) {
    Calendar calendar = Calendar.getInstance();
    calendar.setTime(date);
    if (later) calendar.add(Calendar.HOUR, 1);
    return calendar.getTime();
  }

  Date setAfterwards(Date date) {
    Calendar calendar = Calendar.getInstance();
    calendar.add(Calendar.HOUR, 1);
    calendar.setTime(date);
    return calendar.getTime();
  }

  Date eachPass(int passes) {
    Calendar calendar = Calendar.getInstance();
    Date last = null;
    for (int i = 0; i < passes; i++) last = calendar.getTime();
    return last;
  }

  Calendar kept(Date date) {
    Calendar calendar = Calendar.getInstance();
    calendar.setTime(date);
    return calendar;
  }

  Date fixedDay() {
    return new GregorianCalendar(2020, Calendar.MAY, 1).getTime();
  }

  boolean isBefore(int timeInMillis) {
    return timeInMillis < Calendar.getInstance().getTimeInMillis(); // warn: CalendarForNow "makes a whole calendar only to read the clock"
  }

  long nowByDate() {
    return new GregorianCalendar().getTime().getTime() >> 40; // warn: CalendarForNow "write 'System.currentTimeMillis()'"
  }

  Date date() {
    return Calendar.getInstance().getTime(); // warn: CalendarForNow "write 'new Date()'"
  }

  long held() {
    Calendar calendar = Calendar.getInstance(); // warn: CalendarForNow "write 'System.currentTimeMillis()'"
    return calendar.getTimeInMillis();
  }

  void expire(Date now, int lockTimeInMillis) {
    GregorianCalendar calendar = new GregorianCalendar(); // warn: CalendarForNow "write 'new Date(now.getTime() + lockTimeInMillis)'"
    calendar.setTime(now);
    calendar.add(Calendar.MILLISECOND, lockTimeInMillis);
    expires = calendar.getTime();
  }

  Date timeout() {
    Calendar calendar = Calendar.getInstance(); // warn: CalendarForNow "write 'new Date(System.currentTimeMillis() + timeoutInMinutes * 60_000L)'"
    calendar.add(Calendar.MINUTE, timeoutInMinutes);
    return calendar.getTime();
  }

  boolean isLate(Date due) {
    Calendar calendar = Calendar.getInstance(); // warn: CalendarForNow "write 'due.getTime() + 2 * 3_600_000L'"
    calendar.setTime(due);
    calendar.add(Calendar.HOUR_OF_DAY, 2);
    return calendar.getTimeInMillis() < System.currentTimeMillis();
  }
}
