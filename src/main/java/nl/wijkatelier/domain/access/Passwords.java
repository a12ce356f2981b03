package nl.wijkatelier.domain.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.wijkatelier.domain.access.AccessRefused.Reason;

/**
 * Which passwords may be chosen: long enough, and not made of what is tried first. Of what is tried first there is a short list
 * ({@code access/wachtwoorden.txt}): words of passwords that are used most, Dutch and English; digits, signs, and digits in place of letters
 * make them no better.
 */
public final class Passwords {
    private static final String FILE = "/access/wachtwoorden.txt";
    private static final int SHORTEST = 12;
    /** Longer ones are not looked at. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;
    /** Letters that must be left of a password when what is tried first is taken away. */
    private static final int OWN = 4;

    private static final int SHORTEST_WORD = 4;
    private static final List<String> WORDS = read();

    private Passwords() {}

    /** Throws AccessRefused for a password that the account of that name may not have. */
    public static void check(String naam, String password) {
        if (password.length() < SHORTEST) throw new AccessRefused(Reason.PASSWORD_SHORT, password.length() + " tekens");
        if (password.length() > LONGEST) throw new AccessRefused(Reason.PASSWORD_LONG, password.length() + " tekens");
        boolean same = password.chars().distinct().count() < FEWEST_DIFFERENT;
        if (same || Account.key(password).contains(Account.key(naam)))
            throw new AccessRefused(Reason.PASSWORD_EASY, "wachtwoord van " + naam);
        if (common(naam, password)) throw new AccessRefused(Reason.PASSWORD_COMMON, "wachtwoord van " + naam);
    }

    private static boolean common(String naam, String password) {
        String plain = letters(password);
        String spelled = letters(spelled(password));
        List<String> own = Stream.of(naam.split("[^\\p{L}]+"))
                .map(Passwords::letters)
                .filter(part -> part.length() >= SHORTEST_WORD)
                .toList();
        return left(plain, own) < OWN || left(spelled, own) < OWN;
    }

    /** How many letters are left without the words; the longest are taken first. */
    private static long left(String letters, List<String> own) {
        String rest = letters;
        for (List<String> words : List.of(own, WORDS)) for (String word : words) rest = rest.replace(word, " ");
        return rest.chars().filter(Character::isLetter).distinct().count();
    }

    /** Lower case, without accents and without anything but letters. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]", "");
    }

    /** With letters in place of the digits and signs that are written for them. */
    private static String spelled(String text) {
        StringBuilder spelled = new StringBuilder();
        for (char c : text.toCharArray()) {
            int at = "013457@$!|€".indexOf(c);
            spelled.append(at < 0 ? c : "oieastasiie".charAt(at));
        }
        return spelled.toString();
    }

    private static List<String> read() {
        try (InputStream in = Objects.requireNonNull(Passwords.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
