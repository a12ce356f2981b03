package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** geotools-wrapper bundles an old slf4j; were it not last on the classpath, this would fail before the service does. */
class LoggingStackTest {
    @Test
    void slf4j_isTheOneThatLogbackBinds() {
        assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(LoggerContext.class);
    }
}
