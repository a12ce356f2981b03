package nl.wijkatelier.engine.search;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Names with the words that they are found by. Immutable. */
final class Names {
    /** More words than this that are alike a mistyped one help nobody. */
    private static final int GUESSES = 4;

    /**
     * A name.
     *
     * @param index of the street or area that bears it, within its kind
     * @param within names of what it lies in
     * @param weight of names that match equally well, the heavier comes first
     */
    record Name(Hit.Kind kind, int index, String text, List<String> within, int weight) {}

    private record Match(Name name, int score) {}

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::score)
            .thenComparing(match -> match.name.kind)
            .thenComparing(match -> -match.name.weight)
            .thenComparing(match -> match.name.text)
            .thenComparing(match -> match.name.index);

    private final List<Name> names;
    private final List<List<String>> own = new ArrayList<>();
    private final List<List<String>> around = new ArrayList<>();
    private final String[] words;
    private final int[][] bearers;

    Names(List<Name> names) {
        this.names = List.copyOf(names);
        Map<String, IntArrayList> found = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            List<String> mine = new ArrayList<>(Words.ofName(name.text));
            if (mine.size() > 1) mine.add(String.join("", mine));
            own.add(List.copyOf(mine));
            around.add(name.within.stream()
                    .flatMap(text -> Words.ofName(text).stream())
                    .toList());
            Set<String> all = new HashSet<>(own.get(i));
            all.addAll(around.get(i));
            for (String word : all)
                found.computeIfAbsent(word, none -> new IntArrayList()).add(i);
        }
        words = found.keySet().toArray(String[]::new);
        bearers = found.values().stream().map(IntArrayList::toIntArray).toArray(int[][]::new);
    }

    /** The best names for these words, best first. @param wanted whether a kind of name is asked for */
    List<Name> find(List<String> typed, Predicate<Hit.Kind> wanted, int limit) {
        if (typed.isEmpty()) return List.of();
        String first = Collections.min(typed, Comparator.comparingInt(this::bearersOf));
        PriorityQueue<Match> best = new PriorityQueue<>(BEST_FIRST.reversed());
        Set<Integer> seen = new HashSet<>();
        for (int w = from(first); w < words.length && words[w].startsWith(first); w++)
            for (int i : bearers[w]) {
                if (!wanted.test(names.get(i).kind) || !seen.add(i)) continue;
                int score = score(typed, own.get(i), around.get(i));
                if (score < 0) continue;
                best.add(new Match(names.get(i), score));
                if (best.size() > limit) best.poll();
            }
        return best.stream().sorted(BEST_FIRST).map(Match::name).toList();
    }

    /** Other ways to write the words: two of them as one, or one that no name bears replaced by one that is alike. */
    List<List<String>> corrected(List<String> typed) {
        List<List<String>> answers = new ArrayList<>();
        for (int i = 0; i + 1 < typed.size() && i < Question.WORDS; i++) {
            if (bearersOf(typed.get(i) + typed.get(i + 1)) == 0) continue;
            List<String> answer = new ArrayList<>(typed);
            answer.set(i, typed.get(i) + answer.remove(i + 1));
            answers.add(answer);
        }
        for (int i = 0; i < typed.size() && i < Question.WORDS; i++) {
            String word = typed.get(i);
            if (word.length() < 4 || bearersOf(word) > 0) continue;
            for (String other : words) {
                if (!Words.alike(word, other)) continue;
                List<String> answer = new ArrayList<>(typed);
                answer.set(i, other);
                answers.add(answer);
                if (answers.size() >= GUESSES) return answers;
            }
        }
        return answers;
    }

    /** Lower is better, negative for no match. */
    private static int score(List<String> typed, List<String> own, List<String> around) {
        int score = 0;
        int mine = 0;
        for (String word : typed) {
            if (own.contains(word)) mine++;
            else if (starts(own, word)) {
                mine++;
                score += 1;
            } else if (starts(around, word)) score += around.contains(word) ? 1 : 2;
            else return -1;
        }
        if (mine == 0) return -1;
        if (!own.get(0).startsWith(typed.get(0))) score += 4;
        boolean whole =
                mine >= own.size() - (own.size() > 1 ? 1 : 0) && typed.stream().anyMatch(own::contains);
        return 2 * score + (whole ? 0 : 1);
    }

    private static boolean starts(List<String> words, String start) {
        for (String word : words) if (word.startsWith(start)) return true;
        return false;
    }

    private int bearersOf(String start) {
        int count = 0;
        for (int w = from(start); w < words.length && words[w].startsWith(start); w++) count += bearers[w].length;
        return count;
    }

    private int from(String word) {
        int place = java.util.Arrays.binarySearch(words, word);
        return place < 0 ? -place - 1 : place;
    }
}
