package nl.wijkatelier.demo.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.domain.register.BagObject;
import nl.wijkatelier.domain.register.GemeenteWoonplaats;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.SourceFiles;
import nl.wijkatelier.ingest.bag.BagReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagRoundTripTest {
    @TempDir
    Path folder;

    @Test
    void extract_writtenAndRead_isTheSame() {
        CollectingReading reading = new CollectingReading();
        BagReader.read(SourceFiles.of(List.of(SchemaValidityTest.bag(folder))), reading);
        assertThat(reading.objects(BagObject.class)).containsExactlyInAnyOrderElementsOf(RegisterSamples.bag());
        assertThat(reading.objects(GemeenteWoonplaats.class)).hasSize(2);
    }
}
