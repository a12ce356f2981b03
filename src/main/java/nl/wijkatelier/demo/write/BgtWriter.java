package nl.wijkatelier.demo.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.delivery.FixedZip;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.format.XmlOut;

/**
 * Writes BGT as PDOK's download has it: a zip of 35 {@code bgt_<type>.gml} in CityGML 2.0 with IMGeo 2.1.1, those of types
 * without objects being empty.
 *
 * <p>Objects may come in any order of types, except that the positions of one openbareruimtelabel must follow each other.
 * Memory does not grow with their number: what waits is on disk, beside the target. The file is there when {@link #close}
 * has returned. Same objects, same bytes. Not thread-safe.
 */
public final class BgtWriter implements AutoCloseable {
    private static final List<String> FILES = List.of(
            "bak",
            "begroeidterreindeel",
            "bord",
            "buurt",
            "functioneelgebied",
            "gebouwinstallatie",
            "installatie",
            "kast",
            "kunstwerkdeel",
            "mast",
            "onbegroeidterreindeel",
            "ondersteunendwaterdeel",
            "ondersteunendwegdeel",
            "ongeclassificeerdobject",
            "openbareruimte",
            "openbareruimtelabel",
            "overbruggingsdeel",
            "overigbouwwerk",
            "overigescheiding",
            "paal",
            "pand",
            "put",
            "scheiding",
            "sensor",
            "spoor",
            "stadsdeel",
            "straatmeubilair",
            "tunneldeel",
            "vegetatieobject",
            "waterdeel",
            "waterinrichtingselement",
            "waterschap",
            "wegdeel",
            "weginrichtingselement",
            "wijk");

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <CityModel xmlns:gml="http://www.opengis.net/gml" xmlns:imgeo="http://www.geostandaarden.nl/imgeo/2.1" \
            xmlns="http://www.opengis.net/citygml/2.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://www.geostandaarden.nl/imgeo/2.1 \
            http://register.geostandaarden.nl/gmlapplicatieschema/imgeo/2.1.1/imgeo.xsd">
            """;

    private final Path target;
    private final LocalDate peildatum;
    private final Map<BgtType, Part> parts = new EnumMap<>(BgtType.class);

    /**
     * Begins a file.
     *
     * @param target the zip, in a folder that exists
     * @param peildatum the day that stands as every entry's date
     */
    public BgtWriter(Path target, LocalDate peildatum) {
        this.target = target;
        this.peildatum = peildatum;
    }

    public void accept(BgtObject object) {
        parts.computeIfAbsent(object.type(), this::part).objects.write(object);
    }

    /** Puts the parts together. */
    @Override
    public void close() {
        try (FixedZip zip = new FixedZip(target, peildatum)) {
            for (String name : FILES) {
                Part part = BgtType.find(name).map(parts::get).orElse(null);
                String entry = "bgt_" + name + ".gml";
                if (part != null) zip.move(entry, part.finish());
                else
                    new XmlOut(zip.entry(entry)).raw(HEAD).raw("</CityModel>\n").flush();
            }
        }
    }

    private Part part(BgtType type) {
        try {
            Path file = target.resolveSibling(target.getFileName() + "." + type.text() + ".part");
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
            XmlOut xml = new XmlOut(out).raw(HEAD);
            return new Part(file, out, xml, new BgtObjectXml(xml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Part(Path file, OutputStream out, XmlOut xml, BgtObjectXml objects) {
        Path finish() {
            objects.finish();
            xml.raw("</CityModel>\n").flush();
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file;
        }
    }
}
