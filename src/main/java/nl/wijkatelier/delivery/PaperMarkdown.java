package nl.wijkatelier.delivery;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a paper as Markdown (CommonMark with tables). Texts are escaped: what people typed stays text. */
final class PaperMarkdown {
    private PaperMarkdown() {}

    static String of(Paper paper) {
        return paper.blocks().stream().map(PaperMarkdown::block).collect(Collectors.joining("\n"));
    }

    private static String block(Paper.Block block) {
        if (block instanceof Paper.Heading heading)
            return "#".repeat(heading.depth()) + " " + escaped(heading.text()) + "\n";
        if (block instanceof Paper.Paragraph paragraph) return escaped(paragraph.text()) + "\n";
        if (block instanceof Paper.Bullets bullets)
            return bullets.items().stream()
                    .map(item -> "- " + escaped(item) + "\n")
                    .collect(Collectors.joining());
        Paper.Grid grid = (Paper.Grid) block;
        String line = IntStream.range(0, grid.head().size())
                .mapToObj(column -> grid.numbers().contains(column) ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        return row(grid.head())
                + line
                + grid.rows().stream().map(PaperMarkdown::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(PaperMarkdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
