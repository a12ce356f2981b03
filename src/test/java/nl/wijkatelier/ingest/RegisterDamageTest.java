package nl.wijkatelier.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.bag.BagReader;
import nl.wijkatelier.ingest.bgt.BgtOptions;
import nl.wijkatelier.ingest.bgt.BgtReader;
import nl.wijkatelier.ingest.brk.BrkOptions;
import nl.wijkatelier.ingest.brk.BrkReader;
import nl.wijkatelier.ingest.people.PeopleReader;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The files of the registers, damaged 300 times each: read, or refused with a reason. */
class RegisterDamageTest {
    private static final int SEEDS = 300;
    private static final int MEGABYTES = 64;
    private static final LocalDate DAY = LocalDate.of(2024, 2, 5);

    @Test
    void bag() throws IOException {
        damage("cases/F02_map_met_zip_en_uitgepakt/0301ALL-000001.xml", RegisterDamageTest::readBag);
    }

    @Test
    void relations() throws IOException {
        damage("cases/F02_map_met_zip_en_uitgepakt/GEM-WPL-RELATIE.xml", RegisterDamageTest::readBag);
    }

    @Test
    void bgt() throws IOException {
        damage(
                "bgt/brmo/bgt_wijk_curve.gml",
                file -> BgtReader.read(
                        SourceFiles.of(List.of(file)), BgtOptions.actueel(DAY), 1, new CollectingReading()));
    }

    @Test
    void brk() throws IOException {
        damage(
                "brk/dkk-v5-otterlo/files/kadastralekaart_kadastralegrens.gml",
                file -> BrkReader.read(
                        SourceFiles.of(List.of(file)), BrkOptions.actueel(DAY), 1, new CollectingReading()));
    }

    @Test
    void people() throws IOException {
        Damage.read(
                RealData.path("cases/F01_personen_2024-01.csv"),
                SEEDS,
                MEGABYTES,
                file -> new PeopleReader().read(List.of(file), new CollectingReading()));
    }

    @Test
    void xmlThatEndsWithinPositions_isDamagedAtItsLine() {
        Path file = RealData.path("cases/F13_afgebroken_in_posList.xml");
        Assertions.assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> readBag(file))
                .matches(refused -> refused.problem() == FileProblem.FILE_DAMAGED)
                .withMessageContaining("F13_afgebroken_in_posList.xml:");
    }

    private static void readBag(Path file) {
        BagReader.read(SourceFiles.of(List.of(file)), DAY, 1, new CollectingReading());
    }

    private static void damage(String file, Damage.Reader reader) throws IOException {
        assertThat(Damage.read(RealData.path(file), SEEDS, MEGABYTES, reader)).containsKey("FILE_DAMAGED");
    }
}
