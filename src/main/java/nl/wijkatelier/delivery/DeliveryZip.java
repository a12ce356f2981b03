package nl.wijkatelier.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.Styles;

/** Puts the delivery package together as one zip. Same content, same bytes. */
public final class DeliveryZip {
    private static final int FILES = 9;

    private final DeliveryPackage content;
    private final Topography topography;
    private final Styles styles;
    private final Progress progress;

    private DeliveryZip(DeliveryPackage content, Topography topography, Styles styles, Progress progress) {
        this.content = content;
        this.topography = topography;
        this.styles = styles;
        this.progress = progress;
    }

    /**
     * Writes the package; a file that is there already is replaced. Nothing is left of one that was cancelled.
     *
     * @throws Progress.Cancelled when the progress says so
     */
    public static void write(
            DeliveryPackage content, Topography topography, Styles styles, Path target, Progress progress) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            new DeliveryZip(content, topography, styles, progress).write(part);
            Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(part);
            delete(database(part));
        }
    }

    private void write(Path target) throws IOException {
        List<Area> wijken = content.indeling().wijken().stream()
                .filter(wijk -> !wijk.geometrie().isEmpty())
                .toList();
        progress.begin("Levering maken", FILES + wijken.size());
        String name = content.name();
        try (FixedZip zip = new FixedZip(target, content.ingang())) {
            entry(zip, "LEESMIJ.md", text(PaperMarkdown.of(ReadMe.of(content))));
            Paper council = CouncilText.of(content);
            entry(zip, "raadstekst.md", text(PaperMarkdown.of(council)));
            String title = CouncilText.title(content);
            String footer = (title + " " + content.warning()).strip();
            entry(zip, "raadstekst.pdf", PaperPdf.of(council, title, footer, content.ingang()));
            DivisionGeoPackage.write(content, database(target));
            zip.move(name + ".gpkg", database(target));
            step();
            for (Level level : List.of(Level.WIJK, Level.BUURT)) {
                OutputStream out = zip.entry("bgt_" + level.text() + ".gml");
                DivisionGml.write(content, level, out);
                step();
            }
            entry(
                    zip,
                    "was-wordt-buurten.csv",
                    DivisionCsv.wasWordt(content.comparison().buurten()));
            entry(
                    zip,
                    "was-wordt-wijken.csv",
                    DivisionCsv.wasWordt(content.comparison().wijken()));
            entry(zip, "adressen.csv", DivisionCsv.adressen(content));
            entry(
                    zip,
                    "indelingswijziging.csv",
                    DivisionCsv.wijzigingen(content.comparison().wijzigingen()));
            WijkMap map = new WijkMap(content, topography, styles);
            for (Area wijk : wijken) entry(zip, WijkMap.file(wijk), map.paint(wijk, progress));
        }
    }

    private void entry(FixedZip zip, String name, byte[] bytes) throws IOException {
        zip.entry(name).write(bytes);
        step();
    }

    private void step() {
        progress.check();
        progress.advance(1);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path database(Path zip) {
        return zip.resolveSibling(zip.getFileName() + ".gpkg");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
