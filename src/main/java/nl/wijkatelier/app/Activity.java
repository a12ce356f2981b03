package nl.wijkatelier.app;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import nl.wijkatelier.api.StatusView;
import nl.wijkatelier.domain.port.Progress;

/** What the service is busy with at start-up, for the console and for the status that pages ask for. Thread-safe. */
final class Activity implements Progress {
    private record Stage(String name, long steps, long done) {}

    private final ConsoleProgress console;
    private volatile Stage stage;
    private volatile String prefix = "";
    /** Why work failed, by its name. */
    private final Map<String, String> failures = new ConcurrentSkipListMap<>();

    Activity(ConsoleProgress console) {
        this.console = console;
    }

    /** What comes before the names of the stages from now on, such as "2/7 ". */
    void prefix(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public void begin(String name, long steps) {
        stage = new Stage(prefix + name, steps, 0);
        console.begin(prefix + name, steps);
    }

    @Override
    public synchronized void advance(long steps) {
        Stage now = stage;
        if (now != null) stage = new Stage(now.name(), now.steps(), now.done() + steps);
        console.advance(steps);
    }

    @Override
    public void objects(long count) {
        console.objects(count);
    }

    @Override
    public void check() {
        console.check();
    }

    /** The work has been done. */
    void end() {
        stage = null;
        console.end();
    }

    /** The work has failed; the reason is shown until it is mended, whatever else begins. */
    void failed(String work, String reason) {
        end();
        failures.put(work, reason);
    }

    /** What failed before is well now, or no longer matters. */
    void mended(String work) {
        failures.remove(work);
    }

    /** What is under way, or null. */
    StatusView.Underway underway() {
        Stage now = stage;
        if (now == null) return null;
        return new StatusView.Underway(
                now.name(), now.steps() <= 0 ? null : (int) Math.min(100, now.done() * 100 / now.steps()));
    }

    /** Why work failed that was not mended since, or null. */
    String failure() {
        return failures.values().stream().findFirst().orElse(null);
    }
}
