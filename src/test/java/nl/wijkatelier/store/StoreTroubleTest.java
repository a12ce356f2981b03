package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;

/** What failures say of the store, as H2 gives them when the disk fails under it. */
class StoreTroubleTest {
    private static Throwable wrapped(Throwable cause) {
        MVStoreException outer = new MVStoreException(3, "Writing failed");
        outer.initCause(new ExecutionException(cause));
        return outer;
    }

    private static SQLException general(Throwable cause) {
        return new SQLException("General error", "HY000", 50000, cause);
    }

    @Test
    void transactionThatEndedWithItsFile_saysThatTheStoreIsAway() {
        assertThat(StoreTrouble.of(general(new MVStoreException(103, "Transaction 2 is closed"))))
                .contains(StoreTrouble.AWAY);
    }

    @Test
    void whatTheDiskSaid_isFoundHoweverDeep() {
        IOException full = new IOException("No space left on device");
        assertThat(StoreTrouble.of(general(wrapped(wrapped(wrapped(full)))))).contains(StoreTrouble.FULL);
        IOException only = new IOException("Read-only file system");
        assertThat(StoreTrouble.of(general(wrapped(only)))).contains(StoreTrouble.READ_ONLY);
    }

    /** As HikariCP 7 gives it, of a connection that it closed since the server had gone. */
    @Test
    void connectionThatWasLostUnderItsUser_saysThatTheStoreIsAway() {
        assertThat(StoreTrouble.of(new SQLException("Connection is closed"))).contains(StoreTrouble.AWAY);
        assertThat(StoreTrouble.of(new SQLException("something else"))).isEmpty();
    }

    @Test
    void generalErrorOfSomethingElse_saysNothingOfTheStore() {
        assertThat(StoreTrouble.of(general(new IllegalStateException("x")))).isEmpty();
        assertThat(StoreTrouble.of(new IOException("other"))).isEmpty();
    }

    @Test
    void causesInACircle_end() {
        MVStoreException one = new MVStoreException(3, "one");
        one.initCause(new ExecutionException(one));
        assertThat(StoreTrouble.of(one)).contains(StoreTrouble.AWAY);
    }
}
