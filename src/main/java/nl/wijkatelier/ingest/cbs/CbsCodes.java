package nl.wijkatelier.ingest.cbs;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;

/** Which area a row is about, by the columns that may say it. */
final class CbsCodes {
    private static final String[] CODES = {
        "statcode",
        "gwbcode",
        "buurtcode",
        "bucode",
        "wijkcode",
        "wkcode",
        "gemeentecode",
        "gmcode",
        "wijkenenbuurten",
        "regioaanduiding",
        "codering",
        "regios",
        "regio",
        "code",
        "identificatie"
    };

    /** Country, parts of it, provinces, corop, youth care and other regions, and land abroad or unknown. */
    private static final Pattern OTHER = Pattern.compile(
            "(NL|LD|PV|CR|JZ|RT|AM|GG|RP|TR|VR|EA|EG|ES|RE|VE|PO|SF|LB|WS|KG|AR)\\d*|(GM|WK|BU)099[89].*");

    private CbsCodes() {}

    /**
     * What the columns say.
     *
     * @param code the area, or null
     * @param text the first code-like text if there is no area, or null for a row without any
     * @param other whether that text stands for something that is no Dutch gemeente, wijk or buurt
     */
    record Found(AreaCode code, String text, boolean other) {}

    static Found find(Map<String, Cell> byStem) {
        String text = null;
        String otherText = null;
        for (String stem : CODES) {
            Cell cell = byStem.get(stem);
            if (cell == null || cell.blank()) continue;
            String stripped = plain(cell.text());
            if (OTHER.matcher(stripped).matches()) {
                if (otherText == null) otherText = stripped;
                continue;
            }
            AreaCode code = AreaCode.find(withLetters(stripped)).orElse(null);
            // The row of a country may hold numbers of gemeenten in other columns; it comes first.
            if (code != null && otherText == null) return new Found(code, stripped, false);
            if (text == null) text = stripped;
        }
        return otherText != null ? new Found(null, otherText, true) : new Found(null, text, false);
    }

    /** Without blanks around it, of whatever kind, and with capitals. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ').strip().toUpperCase(Locale.ROOT);
    }

    /** A code of digits alone says its level by their number, as in gwb_code_8. */
    private static String withLetters(String code) {
        if (!code.matches("\\d{4}|\\d{6}|\\d{8}")) return code;
        return (code.length() == 4 ? "GM" : code.length() == 6 ? "WK" : "BU") + code;
    }

    /** Whether cells of a column may hold codes, by its heading. */
    static boolean isCodeColumn(String heading) {
        return List.of(CODES).contains(CbsColumns.stem(heading));
    }

    static AreaCode parent(AreaCode code, Map<String, Cell> byStem) {
        if (code.level() == Level.GEMEENTE) return null;
        if (code.level() == Level.WIJK) return code.gemeente();
        String wijk = first(byStem, "wijkcode", "wkcode");
        String derived = "WK" + code.text().substring(2, 8);
        return AreaCode.find(wijk == null ? derived : withLetters(plain(wijk)))
                .filter(found -> found.level() == Level.WIJK)
                .orElseGet(() -> AreaCode.of(derived));
    }

    static boolean water(AreaCode code, Map<String, Cell> byStem) {
        String water = first(byStem, "water", "h2o");
        if (water != null) return !water.strip().equalsIgnoreCase("NEE");
        return code.level() == Level.BUURT && code.text().matches(".*999[78]");
    }

    static Map<String, Cell> byStem(Map<String, Cell> columns) {
        Map<String, Cell> byStem = new HashMap<>();
        columns.forEach((column, cell) -> {
            String stem = CbsColumns.stem(column);
            Cell former = byStem.get(stem);
            // gwb_code_10, gwb_code_8 and gwb_code are one stem; that with the letters of the level is the code.
            if (former == null || !lettered(former) && lettered(cell)) byStem.put(stem, cell);
        });
        return byStem;
    }

    private static boolean lettered(Cell cell) {
        if (cell.blank()) return false;
        String text = plain(cell.text());
        return AreaCode.find(text).isPresent() || OTHER.matcher(text).matches();
    }

    /** The first of the columns that is there and not blank, or null. */
    static String first(Map<String, Cell> byStem, String... stems) {
        for (String stem : stems) {
            Cell cell = byStem.get(CbsColumns.stem(stem));
            if (cell != null && !cell.blank()) return cell.text();
        }
        return null;
    }
}
