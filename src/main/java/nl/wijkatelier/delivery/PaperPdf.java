package nl.wijkatelier.delivery;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.HeaderFooter;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;

/** Writes a paper as PDF on A4, in the typeface of the maps, embedded. Same paper, same bytes. */
final class PaperPdf {
    private static final float MARGIN = 62;
    private static final Color INK = new Color(0x14213D);
    private static final Color LINE = new Color(0xC9D0DB);
    private static final Color SHADE = new Color(0xF1F4F8);

    private final Font text = font("Regular", 9.5f);
    private final Font small = font("Regular", 8);
    private final Font strong = font("SemiBold", 8);
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);

    private PaperPdf() {}

    /** @param day stands as the date on which it was made */
    static byte[] of(Paper paper, String title, String footer, LocalDate day) {
        return new PaperPdf().write(paper, title, footer, day);
    }

    private byte[] write(Paper paper, String title, String footer, LocalDate day) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(title);
        document.addCreator("Wijkatelier");
        document.setDocumentLanguage("nl-NL");
        GregorianCalendar date = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(date));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(date));
        PdfArray id = new PdfArray();
        id.add(new PdfString(title));
        id.add(new PdfString(title));
        writer.getInfo().put(PdfName.FILEID, id);
        HeaderFooter foot = new HeaderFooter(new Phrase(footer + " · ", small), true);
        foot.setBorder(0);
        foot.setAlignment(Element.ALIGN_CENTER);
        document.setFooter(foot);
        document.open();
        for (Paper.Block block : paper.blocks()) block(block);
        document.close();
        return named(bytes.toByteArray());
    }

    /** The library puts six letters drawn at random before the name of each embedded font; these are as many. */
    private static byte[] named(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return text.replaceAll("/[A-Z]{6}\\+Inter-", "/WIJKAT+Inter-").getBytes(StandardCharsets.ISO_8859_1);
    }

    private void block(Paper.Block block) {
        try {
            if (block instanceof Paper.Heading heading) document.add(heading(heading));
            else if (block instanceof Paper.Paragraph paragraph) document.add(paragraph(paragraph.text(), 0));
            else if (block instanceof Paper.Bullets bullets)
                for (String item : bullets.items()) document.add(paragraph("•  " + item, 12));
            else document.add(table((Paper.Grid) block));
        } catch (DocumentException e) {
            throw new IllegalStateException(block + " cannot be set", e);
        }
    }

    private static Element heading(Paper.Heading heading) {
        float size = heading.depth() == 1 ? 20 : heading.depth() == 2 ? 13 : 10.5f;
        Paragraph paragraph = new Paragraph(heading.text(), font("SemiBold", size));
        paragraph.setLeading(size * 1.25f);
        paragraph.setSpacingBefore(heading.depth() == 1 ? 0 : 12);
        paragraph.setSpacingAfter(5);
        paragraph.setKeepTogether(true);
        return paragraph;
    }

    private Element paragraph(String words, float indent) {
        Paragraph paragraph = new Paragraph(14, new Chunk(words, text));
        paragraph.setIndentationLeft(indent);
        paragraph.setFirstLineIndent(-indent);
        paragraph.setSpacingAfter(indent > 0 ? 2 : 6);
        return paragraph;
    }

    private Element table(Paper.Grid grid) {
        PdfPTable table = new PdfPTable(widths(grid));
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSpacingBefore(4);
        table.setSpacingAfter(8);
        row(table, grid.head(), grid, strong, SHADE);
        for (List<String> row : grid.rows()) row(table, row, grid, small, null);
        return table;
    }

    private static float[] widths(Paper.Grid grid) {
        float[] widths = new float[grid.head().size()];
        for (int column = 0; column < widths.length; column++) {
            int most = grid.head().get(column).length();
            for (List<String> row : grid.rows())
                most = Math.max(most, row.get(column).length());
            widths[column] = Math.min(40, Math.max(7, most));
        }
        return widths;
    }

    private static void row(PdfPTable table, List<String> cells, Paper.Grid grid, Font font, Color shade) {
        for (int column = 0; column < cells.size(); column++) {
            PdfPCell cell = new PdfPCell(new Phrase(10, cells.get(column), font));
            cell.setBorder(PdfPCell.BOTTOM);
            cell.setBorderColor(LINE);
            cell.setPadding(3.5f);
            cell.setBackgroundColor(shade);
            if (grid.numbers().contains(column)) cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
            table.addCell(cell);
        }
    }

    private static Font font(String weight, float size) {
        String name = "Inter-" + weight + ".otf";
        try (InputStream in =
                PaperPdf.class.getClassLoader().getResourceAsStream("com/formdev/flatlaf/fonts/inter/" + name)) {
            BaseFont base = BaseFont.createFont(name, BaseFont.IDENTITY_H, true, true, in.readAllBytes(), null);
            return new Font(base, size, Font.NORMAL, INK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
