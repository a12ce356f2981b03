package nl.wijkatelier.engine.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words as they are compared: small letters and digits, no accents, ordinals and "st." written out. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ø", "o", "æ", "ae", "œ", "oe", "ł", "l", "đ", "d", "\u0133", "ij");
    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("st", "sint"),
            Map.entry("1e", "eerste"),
            Map.entry("1ste", "eerste"),
            Map.entry("2e", "tweede"),
            Map.entry("2de", "tweede"),
            Map.entry("3e", "derde"),
            Map.entry("3de", "derde"),
            Map.entry("4e", "vierde"),
            Map.entry("4de", "vierde"),
            Map.entry("5e", "vijfde"),
            Map.entry("5de", "vijfde"));

    private Words() {}

    /** The words as typed, folded. */
    static List<String> of(String text) {
        String folded = text.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "");
        for (Map.Entry<String, String> letter : LETTERS.entrySet())
            folded = folded.replace(letter.getKey(), letter.getValue());
        folded =
                MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(folded); word.find(); ) words.add(word.group());
        return words;
    }

    /** The words of a name: as typed, but what is commonly shortened is written out. */
    static List<String> ofName(String text) {
        return of(text).stream().map(Words::writtenOut).toList();
    }

    static String writtenOut(String word) {
        return WRITTEN_OUT.getOrDefault(word, word);
    }

    /** Whether a is b but for one letter that is wrong, missing, too many, or changed places with its neighbour. */
    static boolean alike(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) return false;
        int start = 0;
        int shortest = Math.min(a.length(), b.length());
        while (start < shortest && a.charAt(start) == b.charAt(start)) start++;
        String left = a.substring(start);
        String right = b.substring(start);
        if (left.length() == right.length())
            return left.isEmpty()
                    || left.substring(1).equals(right.substring(1))
                    || (left.length() > 1
                            && left.charAt(0) == right.charAt(1)
                            && left.charAt(1) == right.charAt(0)
                            && left.substring(2).equals(right.substring(2)));
        return left.length() > right.length()
                ? left.substring(1).equals(right)
                : right.substring(1).equals(left);
    }
}
