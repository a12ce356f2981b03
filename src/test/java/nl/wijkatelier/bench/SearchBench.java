package nl.wijkatelier.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.wijkatelier.engine.search.AddressBooks;
import nl.wijkatelier.engine.search.SearchIndex;

/**
 * Times answers of the search over seeded addresses: {@code SearchBench [ADDRESSES...]}. Every beginning of a text that somebody types
 * is a question. Prints milliseconds. See docs/benchmarks.md.
 */
public final class SearchBench {
    private static final int TYPED = 400;

    private SearchBench() {}

    public static void main(String[] arguments) {
        int[] sizes = arguments.length == 0
                ? new int[] {35_000, 1_000_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        for (int size : sizes) {
            AddressBooks books = new AddressBooks(size);
            long start = System.nanoTime();
            SearchIndex index = SearchIndex.of(books);
            double built = (System.nanoTime() - start) / 1e6;
            List<String> questions = questions(books);
            for (int round = 0; round < 3; round++) for (String question : questions) index.find(question, 10);
            double[] times = new double[questions.size()];
            long answers = 0;
            for (int i = 0; i < times.length; i++) {
                long before = System.nanoTime();
                answers += index.find(questions.get(i), 10).size();
                times[i] = (System.nanoTime() - before) / 1e6;
            }
            Arrays.sort(times);
            System.out.printf(
                    "%d addresses: built in %.0f ms; %d questions, %d answers: median %.3f ms, p95 %.3f ms, p99 %.3f ms, worst %.3f ms%n",
                    index.size(),
                    built,
                    times.length,
                    answers,
                    times[times.length / 2],
                    times[times.length * 95 / 100],
                    times[times.length * 99 / 100],
                    times[times.length - 1]);
        }
    }

    /** Every beginning of the texts of some addresses, postcodes and mistyped streets. */
    private static List<String> questions(AddressBooks books) {
        Random random = new Random(3);
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < TYPED; i++) {
            String address = books.text(random.nextInt(books.size()));
            whole.add(address);
            whole.add(books.postcode(random.nextInt(books.size())));
            whole.add(address.substring(0, 3) + address.substring(4));
        }
        return whole.stream()
                .flatMap(text -> java.util.stream.IntStream.rangeClosed(1, text.length())
                        .mapToObj(end -> text.substring(0, end)))
                .toList();
    }
}
