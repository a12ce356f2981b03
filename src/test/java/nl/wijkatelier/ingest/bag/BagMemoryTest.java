package nl.wijkatelier.ingest.bag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.register.RegisterObject;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.SourceEntry;
import org.junit.jupiter.api.Test;

/** Memory stays flat: the reader keeps hold of no object that it has handed over. */
class BagMemoryTest {
    private static final int PANDEN = 60_000;

    @Test
    void fileOfSixtyThousandPanden_noneHeldByTheReader() {
        Watching inlet = new Watching();
        CollectingReading reading = new CollectingReading();

        BagFile.read(new SourceEntry("big.xml", "big.xml", -1, generated()), LocalDate.of(2024, 1, 1), reading, inlet);

        assertThat(inlet.count).isEqualTo(PANDEN);
        assertThat(inlet.mostHeld).isLessThanOrEqualTo(1);
        assertThat(reading.problems()).isEmpty();
    }

    /** Notes, half-way, how many of the objects that were handed over can still be reached. */
    private static final class Watching implements DatasetLoad.Inlet {
        private final List<WeakReference<RegisterObject>> given = new ArrayList<>();
        private int count;
        private long mostHeld;

        @Override
        public void accept(RegisterObject object) {
            given.add(new WeakReference<>(object));
            if (++count % (PANDEN / 2) == 0) {
                System.gc();
                mostHeld = Math.max(
                        mostHeld,
                        given.stream()
                                .filter(reference -> reference.get() != null)
                                .count());
                Reference.reachabilityFence(object);
            }
        }

        @Override
        public void close() {}
    }

    /** The file, made as it is read. */
    private static InputStream generated() {
        byte[] pand = BagXml.pand(BagXml.SQUARE).getBytes(StandardCharsets.UTF_8);
        Enumeration<byte[]> middle = Collections.enumeration(Collections.nCopies(PANDEN, pand));
        return new SequenceInputStream(
                bytes(BagXml.HEAD), new SequenceInputStream(streams(middle), bytes(BagXml.TAIL)));
    }

    private static InputStream streams(Enumeration<byte[]> parts) {
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasMoreElements();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(parts.nextElement());
            }
        });
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
