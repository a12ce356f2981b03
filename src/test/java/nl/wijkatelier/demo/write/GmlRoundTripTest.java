package nl.wijkatelier.demo.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.KadastraleGrens;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.SourceFiles;
import nl.wijkatelier.ingest.bgt.BgtOptions;
import nl.wijkatelier.ingest.bgt.BgtReader;
import nl.wijkatelier.ingest.brk.BrkOptions;
import nl.wijkatelier.ingest.brk.BrkReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GmlRoundTripTest {
    @TempDir
    Path folder;

    @Test
    void bgt_writtenAndRead_isTheSame() {
        CollectingReading reading = new CollectingReading();
        BgtReader.read(
                SourceFiles.of(List.of(SchemaValidityTest.bgt(folder))),
                BgtOptions.actueel(RegisterSamples.DAY).withHistorie(),
                reading);
        assertThat(reading.objects(BgtObject.class)).containsExactlyInAnyOrderElementsOf(RegisterSamples.bgt());
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void brk_writtenAndRead_isTheSame() {
        CollectingReading reading = new CollectingReading();
        BrkReader.read(
                SourceFiles.of(List.of(SchemaValidityTest.brk(folder))),
                BrkOptions.actueel(RegisterSamples.DAY).withHistorie(),
                reading);
        assertThat(reading.objects(Perceel.class))
                .containsExactlyInAnyOrder(
                        RegisterSamples.perceel("99010000010000"), RegisterSamples.perceel("99010000020000"));
        assertThat(reading.objects(KadastraleGrens.class))
                .containsExactlyInAnyOrder(
                        RegisterSamples.grens("990000001", "99010000010000", "99010000020000"),
                        RegisterSamples.grens("990000002", "99010000010000", null));
        assertThat(reading.problems()).isEmpty();
    }
}
