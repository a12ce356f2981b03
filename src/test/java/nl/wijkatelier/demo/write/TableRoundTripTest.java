package nl.wijkatelier.demo.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.cbs.CbsMapReader;
import nl.wijkatelier.ingest.cbs.CbsOptions;
import nl.wijkatelier.ingest.cbs.KerncijfersReader;
import nl.wijkatelier.ingest.people.PeopleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.MultiPolygon;

class TableRoundTripTest {
    private static final MultiPolygon SHAPE = (MultiPolygon) RegisterSamples.wkt(RegisterSamples.TWO);
    private static final AreaCode BUURT = AreaCode.of("BU99010101");
    private static final List<Area> AREAS = List.of(
            new Area(2024, BUURT, "'t Veld", AreaCode.of("WK990101"), true, SHAPE),
            new Area(2024, AreaCode.of("GM9901"), "Kamp", null, false, SHAPE),
            new Area(2024, AreaCode.of("WK990101"), "Wijk 1", AreaCode.of("GM9901"), false, SHAPE));
    private static final List<Kerncijfer> FIGURES = List.of(
            new Kerncijfer(2024, 1, BUURT, "aantal_inwoners", Value.of(1235)),
            new Kerncijfer(2024, 1, BUURT, "gemiddelde_woz", Value.missing(Value.Reason.SECRET)),
            new Kerncijfer(2024, 1, BUURT, "gemiddelde_huishoudensgrootte", Value.of(2.1)));

    @TempDir
    Path folder;

    @Test
    void map_writtenAndRead_isTheSame() {
        CollectingReading reading = new CollectingReading();
        new CbsMapReader().read(List.of(map("a.gpkg")), reading, CbsOptions.fromFile());
        assertThat(reading.objects(Area.class)).containsExactlyInAnyOrderElementsOf(AREAS);
        assertThat(reading.objects(Kerncijfer.class)).containsAll(FIGURES);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void map_writtenTwice_hasTheSameBytes() {
        assertThat(map("a.gpkg")).hasSameBinaryContentAs(map("b.gpkg"));
    }

    @Test
    void table_writtenAndRead_isTheSame() {
        Path file = folder.resolve("kerncijfers.csv");
        try (KerncijfersWriter writer = new KerncijfersWriter(file, 2024)) {
            writer.accept(AREAS.get(0), FIGURES);
        }
        CollectingReading reading = new CollectingReading();
        new KerncijfersReader().read(List.of(file), reading, new CbsOptions(2024, 1));
        assertThat(reading.objects(Kerncijfer.class)).containsAll(FIGURES);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void people_writtenAndRead_areTheSame() throws Exception {
        List<Bewoning> households = List.of(
                new Bewoning("9901200000000001", 1, 0, 2, 0, 0, 3, 350_000, 3),
                new Bewoning("9901200000000002", 0, 0, 0, 0, 0, 0, null, null));
        Path file = folder.resolve("personen.csv");
        try (PeopleWriter writer = new PeopleWriter(file)) {
            households.forEach(writer::accept);
        }
        CollectingReading reading = new CollectingReading();
        new PeopleReader().read(List.of(file), reading);
        assertThat(reading.objects(Bewoning.class)).isEqualTo(households);
        assertThat(Files.readAllLines(file)).hasSize(3);
    }

    private Path map(String name) {
        Path file = folder.resolve(name);
        try (CbsMapWriter writer = new CbsMapWriter(file, RegisterSamples.DAY)) {
            writer.accept(AREAS.get(0), FIGURES);
            writer.accept(AREAS.get(1), List.of());
            writer.accept(AREAS.get(2), List.of());
        }
        return file;
    }
}
