package nl.wijkatelier.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to understand what was typed. "Plein 1945" is a name, or number 1945 of a street that begins with "plein".
 *
 * @param postcode beginning of one, at least four digits, or null
 * @param names words of a name
 * @param number digits of a house number, or null
 * @param suffix letters and digits after the number, without hyphens
 */
record Question(String postcode, List<String> names, String number, String suffix) {
    /** Words beyond these are not read. */
    static final int WORDS = 8;

    private static final Pattern POSTCODE = Pattern.compile("([1-9]\\d{3})([a-z]{0,2})");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,5})([a-z]{0,4})");
    private static final Pattern SUFFIX = Pattern.compile("[a-z]|[a-z]?\\d{1,4}[a-z]?|bis|hs|rd|zw");

    /** Every way to understand the words, likeliest first. */
    static List<Question> of(List<String> typed) {
        List<String> words = typed.size() > WORDS ? typed.subList(0, WORDS) : typed;
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) postcode(words, i, questions);
        for (int i = 1; i < words.size(); i++) number(null, words, i, questions);
        questions.add(new Question(null, words.stream().map(Words::writtenOut).toList(), null, ""));
        return questions;
    }

    private static void postcode(List<String> words, int at, List<Question> questions) {
        Matcher postcode = POSTCODE.matcher(words.get(at));
        if (!postcode.matches()) return;
        List<String> rest = new ArrayList<>(words);
        rest.remove(at);
        String letters = postcode.group(2);
        if (letters.isEmpty() && at < rest.size() && rest.get(at).matches("[a-z]{1,2}")) letters = rest.remove(at);
        String text = postcode.group(1) + letters;
        if (letters.isEmpty() && !rest.isEmpty()) return;
        if (letters.length() == 2) for (int i = 0; i < rest.size(); i++) number(text, rest, i, questions);
        if (rest.stream().noneMatch(word -> NUMBER.matcher(word).matches()))
            questions.add(
                    new Question(text, rest.stream().map(Words::writtenOut).toList(), null, ""));
    }

    private static void number(String postcode, List<String> words, int at, List<Question> questions) {
        Matcher number = NUMBER.matcher(words.get(at));
        if (!number.matches()) return;
        int end = at + 1;
        StringBuilder suffix = new StringBuilder(number.group(2));
        while (end < words.size() && SUFFIX.matcher(words.get(end)).matches()) suffix.append(words.get(end++));
        List<String> names = new ArrayList<>(words.subList(0, at));
        names.addAll(words.subList(end, words.size()));
        questions.add(new Question(
                postcode, names.stream().map(Words::writtenOut).toList(), number.group(1), suffix.toString()));
    }
}
