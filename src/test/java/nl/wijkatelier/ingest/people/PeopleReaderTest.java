package nl.wijkatelier.ingest.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.ingest.CollectingReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleReaderTest {
    private static final String ADDRESS = "9901200000054321";

    @TempDir
    Path folder;

    @Test
    void householdsOfOneAddress_shareTheFirstRowsWoz() throws Exception {
        CollectingReading reading =
                read(ADDRESS + ";1;0;2;0;0;3;412000;4", ADDRESS + ";0;1;0;0;0;1;;", "9901200000054322;0;0;0;0;0;0;;");
        assertThat(reading.objects(Bewoning.class))
                .containsExactly(
                        new Bewoning(ADDRESS, 1, 0, 2, 0, 0, 3, 412_000, 4),
                        new Bewoning(ADDRESS, 0, 1, 0, 0, 0, 1, 412_000, null),
                        new Bewoning("9901200000054322", 0, 0, 0, 0, 0, 0, null, null));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void badRows_areToldByRowAndColumn_neverByValue() throws Exception {
        CollectingReading reading = read(
                "987654;1;0;0;0;0;1;;",
                ADDRESS + ";987654;0;0;0;0;1;;",
                ADDRESS + ";1;0;0;0;0;2;987654;3",
                ADDRESS + ";1;0;0;0;0;1;9876543210;",
                ADDRESS + ";1;0;0;0;0;1;;987654",
                ADDRESS + ";987654",
                ADDRESS + ";1;0;0;0;0;1;100;1",
                ADDRESS + ";1;0;0;0;0;1;987654;1",
                ADDRESS + ";0;0;0;0;0;0;;");
        assertThat(reading.codes())
                .containsExactly(
                        "PEOPLE_ADDRESS_BAD",
                        "PEOPLE_NUMBER_BAD",
                        "PEOPLE_SUM_DIFFERS",
                        "PEOPLE_NUMBER_BAD",
                        "PEOPLE_NUMBER_BAD",
                        "PEOPLE_ROW_LENGTH",
                        "PEOPLE_WOZ_DIFFERS",
                        "PEOPLE_VACANT_TWICE");
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.objectId()).isNull();
            assertThat(problem.toString()).doesNotContain("98765").doesNotContain(ADDRESS);
        });
        assertThat(reading.objects(Bewoning.class)).hasSize(2);
        assertThat(reading.objects(Bewoning.class).toString()).doesNotContain(ADDRESS);
    }

    @Test
    void addressThatComesBack_isACopy() throws Exception {
        String row = ADDRESS + ";1;0;0;0;0;1;;";
        CollectingReading reading = read(row, row, "9901200000054322;1;0;0;0;0;1;;", row);
        assertThat(reading.objects(Bewoning.class)).hasSize(3);
        assertThat(reading.codes()).containsExactly("PEOPLE_ADDRESS_AGAIN");
    }

    @Test
    void sameFileTwice_householdsOnce() throws Exception {
        String text = PeopleReader.HEADER + "\n" + ADDRESS + ";1;0;0;0;0;1;;\n" + ADDRESS + ";0;1;0;0;0;1;;\n";
        List<Path> files = List.of(
                Files.writeString(folder.resolve("a.csv"), text), Files.writeString(folder.resolve("b.csv"), text));
        CollectingReading reading = new CollectingReading();
        new PeopleReader().read(files, reading);
        assertThat(reading.objects(Bewoning.class)).hasSize(2);
        assertThat(reading.codes()).containsExactly("PEOPLE_ADDRESS_AGAIN", "PEOPLE_ADDRESS_AGAIN");
    }

    @Test
    void otherHeader_isRefusedWithoutShowingIt() throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), "987654;x\n");
        assertThatThrownBy(() -> new PeopleReader().read(List.of(file), new CollectingReading()))
                .isInstanceOf(RefusedFile.class)
                .hasMessageNotContaining("987654");
    }

    private CollectingReading read(String... rows) throws Exception {
        Path file = Files.writeString(
                folder.resolve("p.csv"), PeopleReader.HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n");
        CollectingReading reading = new CollectingReading();
        new PeopleReader().read(List.of(file), reading);
        return reading;
    }
}
