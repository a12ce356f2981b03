package nl.wijkatelier.demo.write;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import nl.wijkatelier.delivery.FixedZip;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.register.BagObject;
import nl.wijkatelier.domain.register.GemeenteWoonplaats;
import nl.wijkatelier.domain.register.Ligplaats;
import nl.wijkatelier.domain.register.Nummeraanduiding;
import nl.wijkatelier.domain.register.OpenbareRuimte;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Standplaats;
import nl.wijkatelier.domain.register.Verblijfsobject;
import nl.wijkatelier.format.XmlOut;

/**
 * Writes the BAG 2.0 extract of one gemeente ("standlevering", schemas lvbag-extract v20200601): a zip per object type with
 * 10,000 voorkomens per XML, GEM-WPL-RELATIE and the Leveringsdocument, together in {@code BAGGEM<gemeente>L-<date>.zip}.
 *
 * <p>Records may come in any order of types; those of one object must come one after the other, by voorkomen. Memory does
 * not grow with their number: what waits is on disk, beside the target. The file is there when {@link #close} has returned.
 * Same records, same bytes. Not thread-safe.
 */
public final class BagExtractWriter implements AutoCloseable {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMuuuu");

    private final Path target;
    private final String gemeente;
    private final String naam;
    private final LocalDate peildatum;
    private final Map<BagPart.Type, BagPart> parts = new EnumMap<>(BagPart.Type.class);
    private final WoonplaatsRelatieXml relaties;

    /**
     * Begins a file in a folder that exists.
     *
     * @param gemeente a gemeente; only its code and name are used
     * @param peildatum the day that the extract describes
     */
    public BagExtractWriter(Path folder, Area gemeente, LocalDate peildatum) {
        this.gemeente = gemeente.code().gemeente().text().substring(2);
        this.naam = gemeente.naam();
        this.peildatum = peildatum;
        this.target = folder.resolve("BAGGEM" + this.gemeente + "L-" + DATE.format(peildatum) + ".zip");
        this.relaties =
                new WoonplaatsRelatieXml(folder.resolve("GEM-WPL-RELATIE-" + this.gemeente + ".part"), peildatum);
    }

    /** The zip that is being written. */
    public Path target() {
        return target;
    }

    public void accept(BagObject object) {
        parts.computeIfAbsent(typeOf(object), this::part).write(object);
    }

    public void accept(GemeenteWoonplaats relatie) {
        relaties.write(relatie);
    }

    /** Puts the parts together. */
    @Override
    public void close() {
        try (FixedZip zip = new FixedZip(target, peildatum)) {
            for (BagPart.Type type : BagPart.Type.values())
                zip.move(
                        gemeente + type + DATE.format(peildatum) + ".zip",
                        parts.computeIfAbsent(type, this::part).finish());
            zip.move("GEM-WPL-RELATIE-" + DATE.format(peildatum) + ".zip", relaties.finish());
            XmlOut xml = new XmlOut(zip.entry("Leveringsdocument-BAG-Extract.xml"));
            new Leveringsdocument(gemeente, naam, peildatum).write(xml);
            xml.flush();
        }
    }

    private BagPart part(BagPart.Type type) {
        String name = gemeente + type + DATE.format(peildatum);
        return new BagPart(target.resolveSibling(name + ".part"), name, type, gemeente, peildatum);
    }

    private static BagPart.Type typeOf(BagObject object) {
        if (object instanceof Pand) return BagPart.Type.PND;
        if (object instanceof Verblijfsobject) return BagPart.Type.VBO;
        if (object instanceof Nummeraanduiding) return BagPart.Type.NUM;
        if (object instanceof OpenbareRuimte) return BagPart.Type.OPR;
        if (object instanceof Ligplaats) return BagPart.Type.LIG;
        if (object instanceof Standplaats) return BagPart.Type.STA;
        return BagPart.Type.WPL;
    }
}
