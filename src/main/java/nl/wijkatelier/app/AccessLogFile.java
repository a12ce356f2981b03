package nl.wijkatelier.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import nl.wijkatelier.app.http.Ending;
import org.slf4j.LoggerFactory;

/**
 * Writes a line per answer: time, method, endpoint, status, bytes, milliseconds, lane, kind of sender, network. There is nothing else to
 * write: an {@link Ending} holds no path, question or name. A file per day; older ones are packed, and removed after so many days.
 */
final class AccessLogFile implements Ending.Listener, AutoCloseable {
    private static final double NANOS = 1e6;

    private final RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    private final Logger logger;
    private final boolean network;
    private final Clock clock;

    /**
     * @param days that files are kept
     * @param network whether the network of clients is written
     */
    AccessLogFile(Path path, int days, boolean network, Clock clock) {
        if (days < 1) throw new IllegalArgumentException("wijkatelier.toegangslog.dagen: " + days + " is te weinig");
        this.network = network;
        this.clock = clock;
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        TimeBasedRollingPolicy<ILoggingEvent> daily = new TimeBasedRollingPolicy<>();
        daily.setContext(context);
        daily.setParent(file);
        daily.setFileNamePattern(path + ".%d{yyyy-MM-dd}.gz");
        daily.setMaxHistory(days);
        daily.setCleanHistoryOnStart(true);
        daily.start();
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setCharset(StandardCharsets.UTF_8);
        lines.setPattern("%msg%n");
        lines.start();
        file.setContext(context);
        file.setFile(path.toString());
        file.setEncoder(lines);
        file.setRollingPolicy(daily);
        file.start();
        if (!file.isStarted())
            throw new IllegalArgumentException(
                    "wijkatelier.toegangslog.bestand: " + path + " kan niet worden geschreven");
        // a name of its own, so that two services in one process write two files
        this.logger = context.getLogger("wijkatelier.toegang." + Integer.toHexString(System.identityHashCode(this)));
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(file);
    }

    @Override
    public void ended(Ending ending) {
        logger.info(line(ending));
    }

    String line(Ending ending) {
        return String.join(
                " ",
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                ending.method(),
                ending.endpoint(),
                Integer.toString(ending.status()),
                Long.toString(ending.bytes()),
                String.format(Locale.ROOT, "%.1f", ending.nanos() / NANOS),
                ending.lane(),
                ending.who(),
                network ? ending.network() : "-");
    }

    @Override
    public void close() {
        logger.detachAppender(file);
        file.stop();
    }
}
