// options: worth=off
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

class AllocationInHotLoopExamples {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final ThreadLocal<DateFormat> PER_THREAD = ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy-MM-dd"));
  private final Map<String, DateTimeFormatter> byPattern = new HashMap<>();
  private final String pattern;
  private DateFormat format;
  private Locale locale;

  AllocationInHotLoopExamples(String pattern, long now) {
    this.pattern = pattern;
    format = new SimpleDateFormat(pattern);
    System.out.println(new SimpleDateFormat("HH:mm").format(new Date(now)));
  }

  DateFormat returned() {
    return new SimpleDateFormat("yyyy");
  }

  void stored() {
    format = new SimpleDateFormat("yyyy");
  }

  DateFormat onFirstUse() {
    if (format == null) format = new SimpleDateFormat("yyyy");
    return format;
  }

  DateTimeFormatter remembered(String key) {
    return byPattern.computeIfAbsent(key, DateTimeFormatter::ofPattern);
  }

  String rememberedByHand(String key, LocalDate day) {
    DateTimeFormatter known = byPattern.get(key);
    if (known == null) {
      DateTimeFormatter made = DateTimeFormatter.ofPattern(key);
      byPattern.put(key, made);
      known = made;
    }
    return known.format(day);
  }

  List<DateFormat> collected(String[] patterns) {
    List<DateFormat> all = new ArrayList<>();
    for (String each : patterns) all.add(new SimpleDateFormat(each));
    return all;
  }

  String fromConstant(LocalDate day) {
    return DAY.format(day) + PER_THREAD.get().format(new Date());
  }

  Comparator<String> keptByComparator() {
    return Comparator.nullsFirst(Collator.getInstance()::compare);
  }

  Comparator<Object> wrappedByComparator() {
    return Comparator.nullsFirst(Collator.getInstance());
  }

  Callable<String> keptByLambda(Date date) {
    DateFormat made = new SimpleDateFormat("yyyy");
    return () -> made.format(date);
  }

  String zoneDiffers(Date date, TimeZone zone) {
    DateFormat made = new SimpleDateFormat("HH:mm");
    made.setTimeZone(zone);
    return made.format(date);
  }

  int seeded(long seed) {
    return new Random(seed).nextInt();
  }

  int sameSequence(int n) {
    return new Random(42).nextInt(n);
  }

  byte[] digestOnce(byte[] data) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(data);
  }

  boolean fails(String text) throws ParseException {
    if (text.isEmpty()) {
      throw new ParseException(new SimpleDateFormat("yyyy").format(new Date()), 0);
    }
    return true;
  }

  void arrayIsKept(InputStream in, List<byte[]> blocks) throws IOException {
    while (true) {
      byte[] block = new byte[8192];
      int count = in.read(block);
      if (count < 0) return;
      blocks.add(block);
    }
  }

  int countedFromZero(byte[][] texts) {
    int most = 0;
    for (byte[] text : texts) {
      int[] counts = new int[256];
      for (byte each : text) most = Math.max(most, ++counts[each & 255]);
    }
    return most;
  }

  void smallBeside(InputStream in, OutputStream out) throws IOException {
    byte[] block = new byte[8192];
    for (int count = in.read(block); count >= 0; count = in.read(block)) out.write(block, 0, count);
  }

  float[] passed(Raster raster, int width) {
    float[] pixel = null;
    float[] sums = new float[4];
    for (int x = 0; x < width; x++) {
      pixel = raster.getPixel(x, 0, pixel);
      sums[0] += pixel[0];
    }
    return sums;
  }

  float[][] pixelsKept(Raster raster, int width) {
    float[][] pixels = new float[width][];
    for (int x = 0; x < width; x++) pixels[x] = raster.getPixel(x, 0, (float[]) null);
    return pixels;
  }

  // A map of them for a call or two is more than it saves.
  String oneForPatternOutside(LocalDate day, String given) {
    return day.format(DateTimeFormatter.ofPattern(given));
  }

  void oneForPatternsOutside(LocalDate day, List<String> patterns, List<String> into) {
    for (String given : patterns) into.add(day.format(DateTimeFormatter.ofPattern(given))); // note: AllocationInHotLoop "made from 'given' each time"
  }

  String each(Date date) {
    return new SimpleDateFormat("yyyy-MM-dd").format(date); // note: AllocationInHotLoop "keep one for each thread, or use a DateTimeFormatter"
  }

  String madeAlike(Date date) {
    DateFormat made = new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT); // note: AllocationInHotLoop "each call makes a SimpleDateFormat of its own"
    made.setTimeZone(TimeZone.getTimeZone("UTC"));
    made.setLenient(false);
    return made.format(date);
  }

  String shared(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT)); // note: AllocationInHotLoop "keep it in a static final field"
  }

  String built(LocalDate day) {
    DateTimeFormatter made = new DateTimeFormatterBuilder().appendPattern("yyyy").parseLenient().toFormatter(Locale.ROOT); // note: AllocationInHotLoop "static final"
    return made.format(day);
  }

  String ofObject(LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern).format(day); // note: AllocationInHotLoop "keep it in a field"
  }

  int random(int n) {
    return new Random().nextInt(n); // note: AllocationInHotLoop "use ThreadLocalRandom.current()"
  }

  byte[] salt() {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt); // note: AllocationInHotLoop "and one would serve all; keep it in a static final field"
    return salt;
  }

  Document parse(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(in);
  }

  String lent(long amount) {
    NumberFormat made = new DecimalFormat("#,##0"); // note: AllocationInHotLoop "each call makes a DecimalFormat of its own"
    return text(amount, made);
  }

  private static String text(long amount, NumberFormat format) {
    return format.format(amount);
  }

  int eachPass(List<Date> dates) {
    int length = 0;
    for (Date date : dates) {
      SimpleDateFormat made = new SimpleDateFormat("HH:mm"); // warn: AllocationInHotLoop "made on each pass"
      length += made.format(date).length();
    }
    return length;
  }

  int patternOfCaller(List<LocalDate> days, String given) {
    int length = 0;
    for (LocalDate day : days) length += DateTimeFormatter.ofPattern(given).format(day).length(); // warn: AllocationInHotLoop "make it once, before the loop"
    return length;
  }

  int digests(List<String> texts) throws Exception {
    int sum = 0;
    for (String text : texts) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256"); // warn: AllocationInHotLoop "a new MessageDigest is made on each pass"
      sum += digest.digest(text.getBytes(StandardCharsets.UTF_8))[0];
    }
    return sum;
  }

  int streamed(List<LocalDate> days) {
    return days.stream().map(day -> day.format(DateTimeFormatter.ofPattern("yyyy"))).mapToInt(String::length).sum(); // warn: AllocationInHotLoop "static final"
  }

  void blocks(InputStream in, OutputStream out) throws IOException {
    while (true) {
      byte[] block = new byte[65536]; // warn: AllocationInHotLoop "an array of 65536 bytes is made and cleared"
      int count = in.read(block);
      if (count < 0) return;
      out.write(block, 0, count);
    }
  }

  float alpha(Raster raster, int width) {
    float sum = 0;
    for (int x = 0; x < width; x++) {
      sum += raster.getPixel(x, 0, (float[]) null)[0]; // warn: AllocationInHotLoop "makes a new array on each pass"
    }
    return sum;
  }
}
