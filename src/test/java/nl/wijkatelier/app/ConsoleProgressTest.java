package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ConsoleProgress progress =
            new ConsoleProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);

    @Test
    void line_halfWay_showsBarRateAndTimeLeft() {
        progress.begin("BAG lezen", 200);
        progress.objects(5000);
        progress.advance(100);
        assertThat(progress.line(Duration.ofSeconds(10)))
                .startsWith("BAG lezen")
                .contains("[############............]")
                .contains(" 50 %")
                .contains("(500/s)")
                .endsWith("nog 10 s");
    }

    @Test
    void end_inALogFile_printsTheFullBarOnce() {
        progress.begin("BAG lezen", 200);
        progress.end();
        progress.end();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).containsOnlyOnce("100 %");
    }

    @Test
    void begin_inALogFile_saysNothingBeforeATenthIsDone() {
        progress.begin("BAG lezen", 200);
        progress.advance(2);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEmpty();
        progress.end();
        progress.begin("Zichtbaar maken", -1);
        progress.end();
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Zichtbaar maken");
    }
}
