package nl.wijkatelier.app.measure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.wijkatelier.app.http.Ending;

/** Counts answers per endpoint, and times them per lane. Thread-safe. */
final class RequestMeasures implements Ending.Listener {
    /** Bounds of the times that are counted, in milliseconds: a tile, a page, what somebody waits for, what is too long. */
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(60)
    };

    private record Answer(String method, String endpoint, int status, String who) {}

    private record Worked(String lane, String result) {}

    private final MeterRegistry registry;
    private final Map<Answer, Counter> answers = new ConcurrentHashMap<>();
    private final Map<Worked, Timer> times = new ConcurrentHashMap<>();
    private final Map<String, Counter> bytes = new ConcurrentHashMap<>();

    RequestMeasures(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ended(Ending ending) {
        answers.computeIfAbsent(
                        new Answer(ending.method(), ending.endpoint(), ending.status(), ending.who()), this::counter)
                .increment();
        times.computeIfAbsent(new Worked(ending.lane(), ending.status() / 100 + "xx"), this::timer)
                .record(Duration.ofNanos(ending.nanos()));
        bytes.computeIfAbsent(ending.lane(), this::volume).increment(ending.bytes());
    }

    private Counter counter(Answer answer) {
        return Counter.builder("wijkatelier.answers")
                .description("Antwoorden, naar eindpunt")
                .tags(
                        "methode", answer.method(),
                        "eindpunt", answer.endpoint(),
                        "status", Integer.toString(answer.status()),
                        "wie", answer.who())
                .register(registry);
    }

    private Timer timer(Worked worked) {
        return Timer.builder("wijkatelier.requests")
                .description("Duur van vragen, van eerste byte tot einde van het antwoord, naar baan")
                .tags("baan", worked.lane(), "uitkomst", worked.result())
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private Counter volume(String lane) {
        return Counter.builder("wijkatelier.sent")
                .description("Verstuurde bytes, naar baan")
                .baseUnit("bytes")
                .tags("baan", lane)
                .register(registry);
    }
}
