package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.port.Progress;
import org.junit.jupiter.api.Test;

class ServedTest {
    private final Served.Snapshot snapshot = new Served.Snapshot(null, null, null, null);
    private final List<Boolean> whileMade = new ArrayList<>();
    private String stored = "1";
    private boolean fails;
    private RuntimeException failure = new IllegalStateException("kapot");
    private final Served served = new Served(() -> stored, snapshot, (version, progress) -> made());

    private Served.Snapshot made() {
        whileMade.add(behind());
        if (fails) throw failure;
        return snapshot;
    }

    private boolean behind() {
        return served.behind();
    }

    @Test
    void behind_fromAnImportUntilItsFiguresAreServed() {
        assertThat(behind()).isTrue();
        assertThat(served.refresh(Progress.NONE)).isTrue();
        assertThat(behind()).isFalse();
        stored = "1-w1";
        assertThat(behind()).isTrue();
        assertThat(served.refresh(Progress.NONE)).isTrue();
        assertThat(behind()).isFalse();
        assertThat(served.refresh(Progress.NONE)).isFalse();
        assertThat(whileMade).containsExactly(true, true);
    }

    @Test
    void aBuildThatFails_isNotAwaited_norTriedAgain() {
        fails = true;
        assertThatThrownBy(() -> served.refresh(Progress.NONE)).hasMessage("kapot");
        assertThat(behind()).isFalse();
        assertThat(served.refresh(Progress.NONE)).isFalse();
        assertThat(whileMade).hasSize(1);
        assertThat(served.failing()).isTrue();
        stored = "2";
        fails = false;
        assertThat(behind()).isTrue();
        assertThat(served.failing()).isFalse();
        assertThat(served.refresh(Progress.NONE)).isTrue();
    }

    @Test
    void aBuildDuringWhichTheStoreWentAway_isTriedAgain() {
        fails = true;
        failure = new IllegalStateException("weg", new SQLException("weg", "08006"));
        assertThatThrownBy(() -> served.refresh(Progress.NONE)).hasMessage("weg");
        assertThat(served.failing()).isFalse();
        fails = false;
        assertThat(served.refresh(Progress.NONE)).isTrue();
        assertThat(whileMade).hasSize(2);
    }
}
