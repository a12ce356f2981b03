package nl.wijkatelier.demo.write;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.wijkatelier.delivery.FixedZip;
import nl.wijkatelier.domain.register.Bewoning;

/** Writes households as the CSV that docs/formats.md describes. Rows of one address must follow each other. Not thread-safe. */
public final class PeopleWriter implements AutoCloseable {
    private final TextOut out;

    public PeopleWriter(Path target) {
        this(new TextOut(target));
    }

    private PeopleWriter(TextOut out) {
        this.out = out;
        out.line("adres_id;leeftijd_0_14;leeftijd_15_24;leeftijd_25_44;leeftijd_45_64;leeftijd_65_plus;"
                + "huishoudensgrootte;woz_waarde;inkomensklasse");
    }

    /** The same in a zip, whose bytes depend on the households and the date only. */
    public static PeopleWriter zipped(Path target, LocalDate peildatum) {
        String name = target.getFileName().toString().replaceAll("\\.zip$", "") + ".csv";
        return new PeopleWriter(new TextOut(new FixedZip(target, peildatum), name));
    }

    public void accept(Bewoning huishouden) {
        out.line(huishouden.adres() + ";" + huishouden.leeftijd0tot15() + ";" + huishouden.leeftijd15tot25() + ";"
                + huishouden.leeftijd25tot45() + ";" + huishouden.leeftijd45tot65() + ";" + huishouden.leeftijd65plus()
                + ";"
                + huishouden.huishoudensgrootte() + ";" + text(huishouden.wozWaarde()) + ";"
                + text(huishouden.inkomensklasse()));
    }

    @Override
    public void close() {
        out.close();
    }

    private static String text(Integer value) {
        return value == null ? "" : value.toString();
    }
}
