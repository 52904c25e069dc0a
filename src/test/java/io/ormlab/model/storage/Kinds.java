package io.ormlab.model.storage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;

/** The types that a model's property can have: a declaration, random values, and the values at their ends. */
public final class Kinds {

    /**
     * One type.
     *
     * @param name the property's
     * @param declaration the property's in Java
     * @param random any value
     * @param extremes the ends and what else is easily lost
     * @param order SQL's, which is Java's; null where the type's own text sorts otherwise, as its note says
     */
    public record Kind(
            String name,
            String declaration,
            Function<Random, Object> random,
            List<Object> extremes,
            Comparator<Object> order) {}

    /** SQLite compares text by its bytes, which is by code point; Java's compareTo is by UTF-16 unit. */
    private static final Comparator<Object> UTF8 = (one, other) -> Arrays.compareUnsigned(
            one.toString().getBytes(StandardCharsets.UTF_8), other.toString().getBytes(StandardCharsets.UTF_8));

    private static final Comparator<Object> BYTES =
            (one, other) -> Arrays.compareUnsigned((byte[]) one, (byte[]) other);

    private static final Instant FIRST_MILLI = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LAST_MILLI = Instant.ofEpochMilli(Long.MAX_VALUE);
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("America/New_York"),
            ZoneOffset.UTC,
            ZoneOffset.ofHoursMinutes(5, 45));

    private static final List<Kind> ALL = List.of(
            kind("anInt", "public int anInt", Random::nextInt, Integer.MIN_VALUE, Integer.MAX_VALUE, 0),
            kind("integer", "public Integer integer", Random::nextInt, Integer.MIN_VALUE, -1),
            kind("aShort", "public short aShort", r -> (short) r.nextInt(), Short.MIN_VALUE, Short.MAX_VALUE),
            kind("aByte", "public byte aByte", r -> (byte) r.nextInt(), Byte.MIN_VALUE, Byte.MAX_VALUE),
            kind("aLong", "public long aLong", Random::nextLong, Long.MIN_VALUE, Long.MAX_VALUE),
            kind("longBox", "public Long longBox", Random::nextLong, Long.MIN_VALUE, Long.MAX_VALUE),
            kind("big", "public BigInteger big", Kinds::bigInteger, integers()),
            kind(
                    "aDouble",
                    "public double aDouble",
                    Kinds::aDouble,
                    Double.MIN_VALUE,
                    -Double.MAX_VALUE,
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    0.0),
            kind("doubleBox", "public Double doubleBox", Kinds::aDouble, Double.MAX_VALUE, 0.1),
            kind(
                    "aFloat",
                    "public float aFloat",
                    r -> (float) r.nextGaussian() * 1e9f,
                    Float.MIN_VALUE,
                    Float.MAX_VALUE,
                    Float.NEGATIVE_INFINITY,
                    0.1f),
            kind(
                    "money",
                    "@Column(precision = 10, scale = 2) public BigDecimal money",
                    r -> decimal(r, 10, 2),
                    new BigDecimal("99999999.99"),
                    new BigDecimal("-99999999.99"),
                    new BigDecimal("0.00"),
                    new BigDecimal("19.90")),
            kind(
                    "fifteen",
                    "@Column(precision = 15, scale = 15) public BigDecimal fifteen",
                    r -> decimal(r, 15, 15),
                    new BigDecimal("0.999999999999999"),
                    new BigDecimal("-0.000000000000001")),
            kind(
                    "precise",
                    "@Column(precision = 30, scale = 10) public BigDecimal precise",
                    r -> decimal(r, 30, 10),
                    new BigDecimal("99999999999999999999.9999999999"),
                    new BigDecimal("-99999999999999999999.9999999999"),
                    new BigDecimal("0.0000000000")),
            kind("decimal", "public BigDecimal decimal", Kinds::anyDecimal, decimals()),
            kind("aBoolean", "public boolean aBoolean", Random::nextBoolean, true, false),
            kind("booleanBox", "public Boolean booleanBox", Random::nextBoolean, true, false),
            kind(
                    "aChar",
                    "public char aChar",
                    r -> (char) (0x4E00 + r.nextInt(20000)),
                    'a',
                    '\u0001',
                    '\uFFFD',
                    '\uFFFF'),
            by(
                    UTF8,
                    "string",
                    "@Column(length = 80) public String string",
                    r -> text(r, 80),
                    "",
                    "a\0b",
                    "\r\n\t '\"%_",
                    "\uD842\uDFB7\uD83D\uDE00e\u0301",
                    "\uFFFF"),
            by(UTF8, "lob", "@Lob public String lob", r -> text(r, 200), "", "\0", "\uD83D\uDE00".repeat(300)),
            by(
                    Comparator.comparing(Object::toString),
                    "uuid",
                    "public UUID uuid",
                    r -> new UUID(r.nextLong(), r.nextLong()),
                    new UUID(0, 0),
                    new UUID(-1, -1)),
            kind(
                    "localDate",
                    "public LocalDate localDate",
                    Kinds::localDate,
                    LocalDate.MIN,
                    LocalDate.MAX,
                    LocalDate.of(0, 1, 1),
                    LocalDate.of(-1, 12, 31),
                    LocalDate.of(9999, 12, 31),
                    LocalDate.of(10000, 1, 1)),
            kind(
                    "localTime",
                    "public LocalTime localTime",
                    Kinds::localTime,
                    LocalTime.MIN,
                    LocalTime.MAX,
                    LocalTime.NOON),
            kind(
                    "localDateTime",
                    "public LocalDateTime localDateTime",
                    r -> localDate(r).atTime(localTime(r)),
                    LocalDateTime.MIN,
                    LocalDateTime.MAX,
                    LocalDateTime.parse("1881-09-25T07:30:15.123456789")),
            kind(
                    "instant",
                    "public Instant instant",
                    Kinds::instant,
                    Instant.MIN,
                    Instant.MAX,
                    Instant.EPOCH,
                    Instant.parse("2026-01-02T03:04:05.123456789Z")),
            kind(
                    "offset",
                    "public OffsetDateTime offset",
                    r -> instant(r).atOffset(ZoneOffset.ofTotalSeconds(r.nextInt(36 * 3600 + 1) - 18 * 3600)),
                    OffsetDateTime.MIN,
                    OffsetDateTime.MAX,
                    OffsetDateTime.parse("2026-01-02T03:04:05+08:00"),
                    OffsetDateTime.parse("2026-01-01T14:04:05-05:00")),
            kind(
                    "zoned",
                    "public ZonedDateTime zoned",
                    r -> instant(r).atZone(ZONES.get(r.nextInt(4))),
                    ZonedDateTime.parse("2026-10-25T02:30+01:00[Europe/Paris]"),
                    ZonedDateTime.parse("2026-10-25T02:30+02:00[Europe/Paris]"),
                    LocalDateTime.MAX.atZone(ZoneOffset.UTC)),
            kind(
                    "utilDate",
                    "public java.util.Date utilDate",
                    r -> java.util.Date.from(milli(r)),
                    java.util.Date.from(FIRST_MILLI),
                    java.util.Date.from(LAST_MILLI),
                    new java.util.Date(0)),
            kind(
                    "timestamp",
                    "public java.sql.Timestamp timestamp",
                    r -> Timestamp.from(instant(r)),
                    new Timestamp(Long.MAX_VALUE),
                    new Timestamp(-9223372036854775000L),
                    new Timestamp(-1)),
            kind(
                    "sqlDate",
                    "public java.sql.Date sqlDate",
                    r -> Date.valueOf(localDate(r)),
                    new Date(Long.MIN_VALUE),
                    new Date(Long.MAX_VALUE),
                    new Date(123456789),
                    Date.valueOf("0001-01-01")),
            kind(
                    "sqlTime",
                    "public java.sql.Time sqlTime",
                    r -> time(r.nextInt(86_400_000)),
                    time(0),
                    time(86_399_999)),
            new Kind(
                    "calendar",
                    "public Calendar calendar",
                    r -> calendar(milli(r)),
                    List.of(calendar(Instant.EPOCH), calendar(LAST_MILLI)),
                    byNature()),
            kind(
                    "year",
                    "public Year year",
                    r -> Year.of(r.nextInt(2000) * 3 - 3000),
                    Year.of(Year.MIN_VALUE),
                    Year.of(Year.MAX_VALUE)),
            kind(
                    "yearMonth",
                    "public YearMonth yearMonth",
                    r -> YearMonth.from(localDate(r)),
                    YearMonth.of(Year.MIN_VALUE, 1),
                    YearMonth.of(Year.MAX_VALUE, 12)),
            kind(
                    "duration",
                    "public Duration duration",
                    Kinds::duration,
                    Duration.ZERO,
                    Duration.ofSeconds(Long.MIN_VALUE),
                    Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
                    Duration.ofNanos(-1),
                    Duration.ofSeconds(3661, 5)),
            by(
                    Comparator.comparing(Object::toString),
                    "status",
                    "@Enumerated(EnumType.STRING) public Status status",
                    r -> null),
            kind("plan", "public Plan plan", r -> null),
            by(Comparator.comparing(Object::toString), "code", "public Code code", r -> null),
            by(BYTES, "bytes", "public byte[] bytes", r -> bytes(r), new byte[0], new byte[1], new byte[] {-128, 127, 0
            }),
            by(BYTES, "blob", "@Lob public byte[] blob", r -> bytes(r), new byte[0], new byte[70_000]),
            unordered(
                    "json",
                    "@DbJson public Map<String, Object> json",
                    r -> Map.of("名", text(r, 20), "n", r.nextLong()),
                    Map.of(),
                    Map.of("a", List.of(1L, Map.of("b", true)))),
            unordered(
                    "array",
                    "@DbArray public List<String> array",
                    r -> List.of(text(r, 5), text(r, 3)),
                    List.of(),
                    List.of("", "\uD83D\uDE00", ",\"'")));

    private Kinds() {}

    public static List<Kind> all() {
        return ALL;
    }

    /** The bodies of the entity and of what it needs, for the class declarations of a model. */
    public static List<String> classes() {
        StringBuilder body = new StringBuilder("@Entity public class Sample extends Model { @Id public long id;\n");
        ALL.forEach(kind -> body.append("    ").append(kind.declaration).append(";\n"));
        body.append("    @Embedded public Box box;\n}");
        return List.of(
                body.toString(),
                "public enum Status { DRAFT, PUBLISHED }",
                "public enum Plan { FREE, PAID, GONE }",
                "public enum Code { @EnumValue(\"D\") DRAFT, @EnumValue(\"P\") PUBLISHED }",
                "@Embeddable public class Box { public BigInteger inner; @Column(precision = 8, scale = 3) public BigDecimal weight;"
                        + " @Column(length = 5) public String label; public Instant packed; }");
    }

    private static Kind kind(String name, String declaration, Function<Random, Object> random, Object... extremes) {
        return new Kind(name, declaration, random, List.of(extremes), byNature());
    }

    private static Kind by(
            Comparator<Object> order,
            String name,
            String declaration,
            Function<Random, Object> random,
            Object... extremes) {
        return new Kind(name, declaration, random, List.of(extremes), order);
    }

    private static Kind unordered(
            String name, String declaration, Function<Random, Object> random, Object... extremes) {
        return new Kind(name, declaration, random, List.of(extremes), null);
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Object> byNature() {
        return (one, other) -> ((Comparable<Object>) one).compareTo(other);
    }

    private static Object[] integers() {
        return new Object[] {
            BigInteger.ZERO,
            BigInteger.ONE.negate(),
            new BigInteger("123456789012345678901234567890"),
            BigInteger.valueOf(Long.MIN_VALUE),
            BigInteger.TEN.pow(1000).negate(),
            BigInteger.TEN.pow(NumberKey.WHOLE - 1)
        };
    }

    private static Object[] decimals() {
        return new Object[] {
            BigDecimal.ZERO,
            new BigDecimal("0.00"),
            new BigDecimal("1E+5"),
            new BigDecimal("-1.5"),
            new BigDecimal("-1.50"),
            new BigDecimal("12345678901234567890.123456789"),
            new BigDecimal(BigInteger.ONE, NumberKey.FRACTION),
            new BigDecimal(BigInteger.TEN.pow(NumberKey.WHOLE - 1)).negate(),
            new BigDecimal("-0.001")
        };
    }

    private static Object bigInteger(Random r) {
        return new BigInteger(r.nextInt(300), r).multiply(BigInteger.valueOf(r.nextBoolean() ? 1 : -1));
    }

    private static Object anyDecimal(Random r) {
        return new BigDecimal((BigInteger) bigInteger(r), r.nextInt(60) - 10);
    }

    private static Object decimal(Random r, int precision, int scale) {
        BigInteger digits = new BigInteger(r.nextInt(precision * 4) + 1, r).mod(BigInteger.TEN.pow(precision));
        return new BigDecimal(r.nextBoolean() ? digits : digits.negate(), scale);
    }

    private static Object aDouble(Random r) {
        double any = Double.longBitsToDouble(r.nextLong());
        return Double.isNaN(any) || any == 0 ? r.nextGaussian() : any;
    }

    private static LocalDate localDate(Random r) {
        long span = r.nextInt(20) == 0 ? 300_000_000L : 730_000L;
        return LocalDate.ofEpochDay((long) (r.nextDouble() * span * (r.nextInt(20) == 0 ? -1 : 1)));
    }

    private static LocalTime localTime(Random r) {
        long nanos = (long) (r.nextDouble() * 86_400e9);
        long unit =
                List.of(1L, 1_000L, 1_000_000L, 1_000_000_000L, 60_000_000_000L).get(r.nextInt(5));
        return LocalTime.ofNanoOfDay(nanos / unit * unit);
    }

    private static Instant instant(Random r) {
        return localDate(r).atTime(localTime(r)).toInstant(ZoneOffset.UTC);
    }

    private static Instant milli(Random r) {
        return Instant.ofEpochMilli(instant(r).toEpochMilli());
    }

    private static Calendar calendar(Instant at) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("Asia/Shanghai"));
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar;
    }

    /** A time of the day as java.sql means it, on the first day of 1970 in the local zone; any other sorts by its date. */
    private static Time time(long milliseconds) {
        LocalTime local = LocalTime.ofNanoOfDay(milliseconds * 1_000_000);
        return new Time(Timestamp.valueOf(LocalDate.EPOCH.atTime(local)).getTime());
    }

    private static Object duration(Random r) {
        return r.nextInt(10) == 0
                ? Duration.ofSeconds(r.nextLong(), r.nextInt(1_000_000_000))
                : Duration.ofNanos(r.nextLong());
    }

    private static String text(Random r, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = r.nextInt(most); i > 0; i--) {
            text.appendCodePoint(List.of(0x20, 0x4E00, 0x20000, 0x1F600, 0x300).get(r.nextInt(5)) + r.nextInt(60));
        }
        return text.toString();
    }

    private static byte[] bytes(Random r) {
        byte[] bytes = new byte[r.nextInt(40)];
        r.nextBytes(bytes);
        return bytes;
    }

    /** Values that the random ones are to be mixed with: all extremes, then null. */
    public static List<Object> ends(Kind kind) {
        return new ArrayList<>(kind.extremes);
    }
}
