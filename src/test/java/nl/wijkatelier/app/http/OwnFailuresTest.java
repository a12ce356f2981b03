package nl.wijkatelier.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/** A failure of the service's own is never an empty answer that looks like success, whatever it looks like to Spring. */
class OwnFailuresTest {
    @RestController
    private static final class Fails {
        private final Exception failure;

        Fails(Exception failure) {
            this.failure = failure;
        }

        @GetMapping("/plan")
        String plan() throws Exception {
            throw failure;
        }
    }

    private static MockHttpServletResponse asked(Exception failure) throws Exception {
        MockMvc service = MockMvcBuilders.standaloneSetup(new Fails(failure))
                .setHandlerExceptionResolvers(new OwnFailures(), new DefaultHandlerExceptionResolver())
                .addFilters(new StoreTroubles())
                .build();
        return service.perform(MockMvcRequestBuilders.get("/plan")).andReturn().getResponse();
    }

    /** As PostgreSQL's driver says that the server went away, while it reads and while it writes. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Broken pipe", "Connection reset by peer"})
    void databaseThatWentAway_isSaidToBeAway(String message) throws Exception {
        IOException socket = message.isEmpty() ? new EOFException() : new IOException(message);
        SQLException driver = new SQLException("An I/O error occurred while sending to the backend.", "08006", socket);
        for (Exception failure : new Exception[] {driver, new IllegalStateException("reading failed", driver)}) {
            MockHttpServletResponse answer = asked(failure);
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getContentAsString()).contains("STORE_AWAY");
            assertThat(answer.getHeader("Retry-After")).isNotNull();
        }
    }

    @Test
    void fileThatEnds_isAFailureToo() {
        EOFException file = new EOFException("Unexpected end of ZLIB input stream");
        assertThatThrownBy(() -> asked(file)).hasRootCause(file);
    }

    @Test
    void clientThatLeft_isToldNothing() throws Exception {
        MockHttpServletResponse answer = asked(new ClientAbortException(new IOException("Broken pipe")));
        assertThat(answer.getContentAsString()).isEmpty();
    }
}
