package nl.wijkatelier.delivery;

import java.util.ArrayList;
import java.util.List;

/** A text of headings, paragraphs, lists and tables, to be written as Markdown or PDF. Filled by one thread, then only read. */
final class Paper {
    /** A part of the text. */
    sealed interface Block permits Heading, Paragraph, Bullets, Grid {}

    /** @param depth 1 for the title */
    record Heading(int depth, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record Bullets(List<String> items) implements Block {}

    /** @param numbers columns that hold numbers, which stand to the right */
    record Grid(List<String> head, List<Integer> numbers, List<List<String>> rows) implements Block {}

    private final List<Block> blocks = new ArrayList<>();

    Paper heading(int depth, String text) {
        blocks.add(new Heading(depth, text));
        return this;
    }

    Paper paragraph(String text) {
        blocks.add(new Paragraph(text));
        return this;
    }

    Paper bullets(List<String> items) {
        if (!items.isEmpty()) blocks.add(new Bullets(List.copyOf(items)));
        return this;
    }

    Paper grid(List<String> head, List<Integer> numbers, List<List<String>> rows) {
        blocks.add(new Grid(head, numbers, List.copyOf(rows)));
        return this;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
