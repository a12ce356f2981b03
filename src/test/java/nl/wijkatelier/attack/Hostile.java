package nl.wijkatelier.attack;

import java.util.List;
import java.util.Random;

/** What no sound client sends: values of parameters, fields, bodies, headers and file names. */
final class Hostile {
    private static final String DEEP = "GEOMETRYCOLLECTION(".repeat(3_000) + "POINT(1 1)" + ")".repeat(3_000);

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\u000b",
            "\u202Eomgekeerd",
            "\uD83C\uDF37",
            "\u0663",
            "\uFF11",
            "<script>alert(1)</script>",
            "' OR 1=1 --",
            "../../../../etc/passwd",
            "${jndi:ldap://localhost/a}",
            "%00%zz",
            "\r\nX-Injected: 1",
            "a".repeat(300),
            "a b\tc",
            "null",
            "true",
            "[object Object]");
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "-0",
            "1.5",
            "1e309",
            "-1e309",
            "NaN",
            "Infinity",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999",
            "0x10",
            "1_000",
            "+7");
    private static final List<String> LISTS = List.of(
            ",",
            ",,,,",
            "1,",
            "1,2,3",
            "1,2,3,4",
            "1,2,3,4,5,6,7",
            "NaN,NaN,NaN,NaN",
            "1e308,1e308,1.7e308,1.7e308",
            "-1e300,-1e300,1e300,1e300",
            "181,91,182,92",
            "1,".repeat(2_000),
            "buurt,wijk",
            "BU99010101,");
    private static final List<String> NAMES = List.of(
            "EPSG:99999999999",
            "EPSG:",
            "http://www.opengis.net/def/crs/EPSG/0/",
            "BU",
            "BU00000000",
            "bu99010101",
            "WK990101",
            "GM9901",
            "plan:999999999999999999",
            "plan:99999999999999999999",
            "indeling:",
            "indeling:1812",
            "2024-02-30",
            "-999999999-01-01",
            "+999999999-12-31",
            "0000-00-00",
            "geojson",
            "W/\"");
    private static final List<String> SHAPES = List.of(
            "POINT EMPTY",
            "POINT(1 1)",
            "POLYGON EMPTY",
            "LINESTRING EMPTY",
            "LINESTRING(1 1, 1 1)",
            "LINESTRING(98000 470000, 98000 470000)",
            "LINESTRING(NaN NaN, 1 1)",
            "LINESTRING(1e300 1e300, -1e300 -1e300)",
            "LINESTRING(98000 470000, 1e12 470000)",
            "POLYGON((0 0, 1 1, 0 1, 1 0, 0 0))",
            "POLYGON((0 0, 1 1, 0 0))",
            "POLYGON((0 0, 1 0, 1 1, 0 1))",
            "POLYGON Z((0 0 1, 1 0 NaN, 1 1 1, 0 0 1))",
            "POLYGON((1e308 1e308, -1e308 1e308, -1e308 -1e308, 1e308 1e308))",
            "MULTIPOLYGON(((0 0, 9 0, 9 9, 0 9, 0 0)), ((0 0, 9 0, 9 9, 0 9, 0 0)))",
            "GEOMETRYCOLLECTION EMPTY",
            "GEOMETRYCOLLECTION(GEOMETRYCOLLECTION EMPTY)",
            "GEOMETRYCOLLECTION(POLYGON((0 0, 1 0, 1 1, 0 0)), LINESTRING(0 0, 1 1))",
            "GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POLYGON((98000 470000, 98100 470000, 98100 470100, 98000 470000))))",
            "CIRCULARSTRING(0 0, 1 1, 2 0)",
            "CURVEPOLYGON((0 0, 1 0, 1 1, 0 0))",
            "TRIANGLE((0 0, 1 0, 1 1, 0 0))",
            "SRID=4326;POINT(1 1)",
            DEEP);
    /** JSON in place of a text: the kinds that a field does not have. */
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "7",
            "-7.5e300",
            "1e99999",
            "\"\"",
            "[]",
            "[1,\"a\",null]",
            "{}",
            "{\"a\":{\"b\":[{}]}}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[".repeat(2_000) + "]".repeat(2_000),
            "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000));

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "7",
            "\"tekst\"",
            "{",
            "{}",
            "{}{}",
            "\uFEFF{}",
            "{\"a\":1,}",
            "<a/>",
            "naam=a&b=c",
            "{\"naam\":\"a\",\"naam\":\"b\"}",
            "[".repeat(50_000),
            "{\"naam\":\"" + "a".repeat(40_000) + "\"}");
    private static final List<String> FILES = List.of(
            "",
            ".",
            "..",
            "../../x.zip",
            "C:\\\\fakepath\\\\x.zip",
            "a".repeat(300) + ".zip",
            "\uD83C\uDF37".repeat(80) + ".gml",
            "con.zip",
            "x\u0001.zip",
            "een naam met spaties.zip",
            "x.zip; filename=y",
            "x'y.zip");
    /** Names and values; what a client may not set by itself is left out. */
    private static final List<String[]> HEADERS = List.of(
            new String[] {"Accept", "image/png"},
            new String[] {"Accept", "text/csv;q=0.1, application/*;q=abc"},
            new String[] {"Accept", "/"},
            new String[] {"Accept", "application/json;q=2"},
            new String[] {"Accept", "text/html"},
            new String[] {"Accept", "a/b,".repeat(400) + "c/d"},
            new String[] {"Accept-Language", "xx-!!, *;q=9"},
            new String[] {"Accept-Language", "en-".repeat(500)},
            new String[] {"If-None-Match", "*"},
            new String[] {"If-None-Match", "abc"},
            new String[] {"If-None-Match", "\"" + "a".repeat(2_000)},
            new String[] {"If-Modified-Since", "gisteren"},
            new String[] {"If-Match", "\"999999999\""},
            new String[] {"If-Match", "*"},
            new String[] {"If-Match", "\"99999999999\""},
            new String[] {"Range", "bytes=0-0"},
            new String[] {"Range", "bytes=-1"},
            new String[] {"Range", "bytes=9-2"},
            new String[] {"Range", "bytes=" + "0-1,".repeat(300) + "2-3"},
            new String[] {"Range", "regels=1"},
            new String[] {"Content-Type", "application/xml"},
            new String[] {"Content-Type", "application/json;charset=foo"},
            new String[] {"Content-Type", "application/json;charset=utf-16"},
            new String[] {"Content-Type", "nonsense"},
            new String[] {"Content-Type", "multipart/form-data"},
            new String[] {"Content-Type", "application/x-www-form-urlencoded"},
            new String[] {"Last-Event-ID", "99999999999"},
            new String[] {"Last-Event-ID", "-1"},
            new String[] {"Accept-Encoding", "br;q=1, gzip;q=0, *;q=0"},
            new String[] {"Origin", "null"},
            new String[] {"X-Forwarded-For", "::1%eth0, a, ,,"},
            new String[] {"X-Forwarded-Host", "a b"},
            new String[] {"Forwarded", "for=\"[::1\";;;host=\""},
            new String[] {"Cookie", "WIJKATELIER=; =; a"});

    private Hostile() {}

    /** Any of the values of parameters and fields. */
    static String value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> one(TEXTS, random);
            case 1 -> one(NUMBERS, random);
            case 2 -> one(LISTS, random);
            case 3 -> one(NAMES, random);
            default -> one(SHAPES, random);
        };
    }

    /** A sound value with characters changed. */
    static String changed(String sound, Random random) {
        StringBuilder text = new StringBuilder(sound);
        for (int i = random.nextInt(3); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) (32 + random.nextInt(0x2A0)));
                default -> text.setCharAt(at, (char) (32 + random.nextInt(96)));
            }
        }
        return text.toString();
    }

    static String shape(Random random) {
        return one(SHAPES, random);
    }

    static String json(Random random) {
        return one(JSON, random);
    }

    static String body(Random random) {
        return one(BODIES, random);
    }

    static String file(Random random) {
        return one(FILES, random);
    }

    static String[] header(Random random) {
        return one(HEADERS, random);
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
