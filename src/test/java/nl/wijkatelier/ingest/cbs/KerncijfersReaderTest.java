package nl.wijkatelier.ingest.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.ingest.CollectingReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KerncijfersReaderTest {
    @TempDir
    Path folder;

    @Test
    void statLine_paddedCodesAndNumberedColumns_areReadByStem() throws Exception {
        CollectingReading reading = read(
                "\uFEFFID;WijkenEnBuurten;AantalInwoners_5;GemiddeldeWOZWaardeVanWoningen_39\n"
                        + "0;NL00      ;17000000;300\n1;GM9901    ;1235;.\n2;BU99010101;-99997;312,5\n",
                StandardCharsets.UTF_8);
        assertThat(reading.codes()).containsExactly("CBS_CODE_OTHER");
        assertThat(reading.objects(Kerncijfer.class))
                .extracting(Kerncijfer::onderwerp, Kerncijfer::waarde)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("aantal_inwoners", Value.of(1235)),
                        org.assertj.core.groups.Tuple.tuple("gemiddelde_woz", Value.missing(Value.Reason.SECRET)),
                        org.assertj.core.groups.Tuple.tuple("aantal_inwoners", Value.missing(Value.Reason.SECRET)),
                        org.assertj.core.groups.Tuple.tuple("gemiddelde_woz", Value.of(312.5)));
    }

    @Test
    void kwbTable_inWindows1252_isRead() throws Exception {
        CollectingReading reading = read(
                "gwb_code,regio,a_inw,g_woz\nBU99010101,Caf\u00e9buurt,120,abc\n", Charset.forName("windows-1252"));
        assertThat(reading.objects(Kerncijfer.class)).hasSize(2);
        assertThat(reading.codes()).containsExactly("CBS_VALUE_BAD");
    }

    @Test
    void htmlInsteadOfTable_isRefused() {
        assertThatThrownBy(() -> read("<!DOCTYPE html>\n<html>\n", StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        RefusedFile.class, e -> assertThat(e.problem()).isEqualTo(FileProblem.FILE_WRONG_FORMAT));
    }

    private CollectingReading read(String text, Charset charset) throws Exception {
        Path file = Files.write(folder.resolve("kwb-2023.csv"), text.getBytes(charset));
        CollectingReading reading = new CollectingReading();
        new KerncijfersReader().read(List.of(file), reading, CbsOptions.fromFile());
        return reading;
    }
}
