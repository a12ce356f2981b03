package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private final Activity activity = new Activity(
            new ConsoleProgress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false));

    @Test
    void failure_isShownUntilItIsMended_whateverElseIsDone() {
        activity.begin("BAG lezen", 10);
        activity.failed("Starten", "FILE_CUT: half bestand");
        assertThat(activity.underway()).isNull();
        activity.begin("Bouwstenen lezen", -1);
        activity.end();
        assertThat(activity.failure()).isEqualTo("FILE_CUT: half bestand");
        activity.failed("Bijwerken", "Bijwerken is mislukt");
        activity.mended("Starten");
        assertThat(activity.failure()).isEqualTo("Bijwerken is mislukt");
        activity.mended("Bijwerken");
        assertThat(activity.failure()).isNull();
    }
}
