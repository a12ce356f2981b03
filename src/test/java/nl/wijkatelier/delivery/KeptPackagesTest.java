package nl.wijkatelier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.plan.DivisionStore;
import nl.wijkatelier.domain.plan.DivisionVersion;
import nl.wijkatelier.domain.plan.PackageStore;
import nl.wijkatelier.domain.plan.ReviewStep;
import nl.wijkatelier.domain.port.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package is made once and given as it was made, whatever would be made of the division now. */
class KeptPackagesTest {
    @TempDir
    Path folder;

    private final Map<String, byte[]> kept = new HashMap<>();
    private String today = "eerste";
    private int made;

    private final PackageStore store = new PackageStore() {
        @Override
        public Optional<Kept> find(String division) {
            return Optional.ofNullable(kept.get(division))
                    .map(bytes -> new Kept("digest" + bytes.length, bytes.length, Instant.EPOCH));
        }

        @Override
        public boolean keep(String division, Path file) {
            try {
                return kept.putIfAbsent(division, Files.readAllBytes(file)) == null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void read(String division, Path file) {
            write(file, new String(kept.get(division)));
        }
    };

    private final DivisionStore divisions = new DivisionStore() {
        @Override
        public Optional<DivisionVersion> publish(DivisionVersion draft, List<Area> areas, ReviewStep step, boolean f) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DivisionVersion> list() {
            return List.of(version("2027"), version("2028"));
        }
    };

    private final KeptPackages packages = new KeptPackages(this::order, divisions, store);

    private static DivisionVersion version(String id) {
        LocalDate day = LocalDate.of(2027, 1, 1);
        return new DivisionVersion(id, 1, day, "", "2024", 1, 1, "", List.of(), "", "", "", Instant.EPOCH);
    }

    private PlanDelivery.Order order(String id) {
        if (id.equals("2028")) throw new NoSuchElementException("indeling 2028 wordt nog berekend");
        return new PlanDelivery.Order(id + "/" + today, (target, progress) -> {
            made++;
            write(target, today);
        });
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String given() throws IOException {
        Path file = folder.resolve("levering.zip");
        packages.of("2027").writer().write(file, Progress.NONE);
        return Files.readString(file);
    }

    @Test
    void packageThatWasGivenOnce_isGivenSo_whateverDataSayLater() throws IOException {
        assertThat(given()).isEqualTo("eerste");
        today = "later";
        assertThat(given()).isEqualTo("eerste");
        assertThat(made).isOne();
        assertThat(packages.of("2027").version()).isEqualTo("indeling 2027/digest6");
    }

    @Test
    void whoIsSecond_isGivenWhatTheFirstKept() throws IOException {
        PlanDelivery.Order slow = packages.of("2027");
        assertThat(given()).isEqualTo("eerste");
        today = "later";
        Path file = folder.resolve("traag.zip");
        slow.writer().write(file, Progress.NONE);
        assertThat(Files.readString(file)).isEqualTo("eerste");
    }

    @Test
    void allThatAreServed_areKept_once() throws IOException {
        assertThat(packages.keepAll(Progress.NONE)).isOne();
        assertThat(packages.keepAll(Progress.NONE)).isZero();
        assertThat(kept).containsOnlyKeys("2027");
        assertThat(made).isOne();
    }

    @Test
    void divisionThatIsNotServed_hasNoPackage() {
        assertThatThrownBy(() -> packages.of("2028")).isInstanceOf(NoSuchElementException.class);
    }
}
