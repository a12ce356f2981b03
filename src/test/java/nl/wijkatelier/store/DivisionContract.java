package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.plan.DivisionVersion;
import nl.wijkatelier.domain.plan.PackageStore;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.plan.ReviewStep;
import nl.wijkatelier.domain.plan.ReviewStep.Kind;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does with the steps of plans and the divisions made of them, whichever database is behind it. */
abstract class DivisionContract extends StoreContract {
    private static final Instant TIME = Instant.parse("2026-03-04T05:06:07.123456Z");

    @TempDir
    Path files;

    @Test
    void steps_comeBackAsTheyWere_andNoneIsWrittenOver() {
        long plan = plan();
        ReviewStep first = step(1, Kind.INDIENEN);
        ReviewStep second = new ReviewStep(2, Kind.TERUG, 7, "truus", TIME, "Ü 'x'", "jan,piet");
        assertThat(store.reviews().append(plan, first)).isTrue();
        assertThat(store.reviews().append(plan, second)).isTrue();
        assertThat(store.reviews().append(plan, step(2, Kind.AKKOORD))).isFalse();
        assertThat(store.reviews().steps(plan)).containsExactly(first, second);
        assertThat(store.reviews().steps(plan())).isEmpty();
    }

    @Test
    void division_isServedBesideTheOthers_andNoImportTakesItsPlace() {
        imported(2024, 0);
        long plan = plan();
        String before = store.datasets().servedVersion();
        DivisionVersion made = publish(plan, 2027).orElseThrow();
        assertThat(store.datasets().servedVersion()).isNotEqualTo(before);
        assertThat(made).isEqualTo(draft(plan, 2027, "2027", made.dataset()));
        assertThat(store.divisions().find("2027")).contains(made);
        assertThat(store.reviews().steps(plan)).extracting(ReviewStep::kind).containsExactly(Kind.PUBLICEREN);
        assertThat(ids()).containsExactly("2024", "2027");
        DivisionVersion other = publish(plan(), 2027).orElseThrow();
        assertThat(other.id()).isEqualTo("2027-2");
        imported(2027, 5);
        assertThat(ids()).containsExactly("2024", "2027", "2027-2", "2027-cbs");
        assertThat(publish(plan(), 2024).orElseThrow().id()).isEqualTo("2024-2");
        assertThat(store.divisions().list().get(0)).isEqualTo(made);
        assertThat(store.registers().indelingen().get(2).buurten())
                .extracting(Area::naam)
                .containsExactly("Plas");
    }

    @Test
    void plan_isPublishedOnce() {
        long plan = plan();
        publish(plan, 2027).orElseThrow();
        assertThat(publish(plan, 2028)).isEmpty();
        assertThat(ids()).containsExactly("2027");
        assertThat(store.divisions().list()).hasSize(1);
    }

    @Test
    void package_isKeptOnce_andGivenAsItWas() throws Exception {
        publish(plan(), 2027).orElseThrow();
        byte[] bytes = new byte[2_000_001];
        new Random(1).nextBytes(bytes);
        Path file = Files.write(files.resolve("een.zip"), bytes);
        assertThat(store.packages().find("2027")).isEmpty();
        assertThatThrownBy(() -> store.packages().read("2027", file)).isInstanceOf(NoSuchElementException.class);
        assertThat(store.packages().keep("2027", file)).isTrue();
        assertThat(store.packages().keep("2027", Files.write(files.resolve("twee.zip"), new byte[] {1})))
                .isFalse();
        PackageStore.Kept kept = store.packages().find("2027").orElseThrow();
        assertThat(kept.length()).isEqualTo(bytes.length);
        assertThat(kept.digest())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        Path read = files.resolve("drie.zip");
        store.packages().read("2027", read);
        assertThat(Files.readAllBytes(read)).isEqualTo(bytes);
        assertThatThrownBy(() -> store.packages().keep("2030", file)).isInstanceOf(StoreFailure.class);
    }

    @Test
    void packageThatIsDamaged_isNotGiven() throws Exception {
        publish(plan(), 2027).orElseThrow();
        store.packages().keep("2027", Files.write(files.resolve("een.zip"), new byte[] {1, 2, 3}));
        try (Connection connection = source().getConnection();
                PreparedStatement update = connection.prepareStatement("update levering_deel set inhoud = ?")) {
            update.setBytes(1, new byte[] {1, 2, 4});
            update.executeUpdate();
        }
        assertThatThrownBy(() -> store.packages().read("2027", files.resolve("twee.zip")))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("beschadigd");
    }

    long plan() {
        return store.plans()
                .create(new PlanLog.Head(0, "Plan", "2024", "7-x", "jan", TIME), Plans.ORIGIN, List.of())
                .id();
    }

    private void imported(int jaar, double dx) {
        try (DatasetLoad load = store.datasets()
                .begin(Samples.draft(DatasetKind.GEBIEDEN, "0534", Integer.toString(jaar), Integer.toString(jaar)))) {
            Samples.fill(load, areas(jaar, "0534", dx));
            load.publish(Map.of());
        }
    }

    private Optional<DivisionVersion> publish(long plan, int jaar) {
        return store.divisions().publish(draft(plan, jaar, "", 0), areas(jaar, "0534", 1), published(), false);
    }

    static ReviewStep published() {
        return step(1, Kind.PUBLICEREN);
    }

    List<String> ids() {
        return store.registers().indelingen().stream().map(Indeling::id).toList();
    }

    static DivisionVersion draft(long plan, int jaar, String id, long dataset) {
        return new DivisionVersion(
                id,
                dataset,
                LocalDate.of(jaar, 1, 1),
                "B-12",
                "2024",
                plan,
                7,
                "Plan",
                List.of("jan", "piet"),
                "piet",
                "truus",
                "truus",
                TIME);
    }

    static ReviewStep step(int number, Kind kind) {
        return new ReviewStep(number, kind, 7, "truus", TIME, "");
    }
}
