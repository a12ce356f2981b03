package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import nl.wijkatelier.disk.SecretFile;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.store.DisclosureKey;
import nl.wijkatelier.store.KeyRefused;
import nl.wijkatelier.store.Store;
import nl.wijkatelier.store.StoreFailure;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret that belongs to a store: made once, and never another one unseen. */
class DisclosureSecretTest {
    private static final String GIVEN = "een geheim van ten minste 32 tekens";

    @TempDir
    Path folder;

    private JdbcConnectionPool pool;
    private Store store;
    private Path file;

    @BeforeEach
    void open() {
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("store"), "sa", "");
        store = Store.open(pool, Clock.systemUTC());
        file = folder.resolve("var/sleutel-onthulling");
    }

    @AfterEach
    void close() {
        store.close();
        pool.dispose();
    }

    private DisclosureSecret secret() {
        return DisclosureSecret.of(store.disclosureKey(), "", file);
    }

    /** Data was read in, so that figures may be known. */
    private void fill() throws Exception {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into dataset (kind, gebied, periode, peildatum, bron, licentie, fictief, status, gestart, wie, opgeruimd)"
                            + " values ('BAG', 'x', '', current_date, '', '', true, 'ZICHTBAAR', current_timestamp, '', false)");
        }
    }

    @Test
    void fileAndStore_areMadeAPairOnce() throws Exception {
        String number = secret().number();
        fill();
        assertThat(secret().number()).isEqualTo(number).hasSize(16);
        assertThat(SecretFile.read(file)).doesNotContain(number);
        assertThat(secret().keys().of("a"))
                .isEqualTo(CellKeys.of(SecretFile.read(file).getBytes()).of("a"));
    }

    /** A container without a volume: the store is there, the file is not. */
    @Test
    void secretThatIsGone_isNotMadeAnew() throws Exception {
        String number = secret().number();
        fill();
        Files.delete(file);
        assertThatThrownBy(this::secret)
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining(number)
                .hasMessageContaining("ontbreekt");
        assertThat(file).doesNotExist();
    }

    @Test
    void secretOfAnotherStore_isRefused_untilItIsTakenOverKnowingly() throws Exception {
        secret();
        fill();
        Files.delete(file);
        SecretFile.read(file);
        assertThatThrownBy(this::secret).isInstanceOf(KeyRefused.class);
        DisclosureSecret taken = DisclosureSecret.takenOver(store.disclosureKey(), "", file);
        assertThat(secret().number()).isEqualTo(taken.number());
    }

    @Test
    void secretByConfiguration_goesBeforeTheFile() throws Exception {
        DisclosureSecret given = DisclosureSecret.of(store.disclosureKey(), GIVEN, file);
        assertThat(file).doesNotExist();
        fill();
        assertThat(DisclosureSecret.of(store.disclosureKey(), " " + GIVEN + " ", file)
                        .number())
                .isEqualTo(given.number());
        assertThatThrownBy(() -> DisclosureSecret.of(store.disclosureKey(), GIVEN + "!", file))
                .isInstanceOf(KeyRefused.class);
        assertThatThrownBy(() -> DisclosureSecret.of(store.disclosureKey(), "te kort", file))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("32");
    }

    @Test
    void storeOfBefore_drawsAsItDid() throws Exception {
        String text = SecretFile.read(file);
        fill();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into bewaking values ('ONTHULLING', '1')");
        }
        DisclosureSecret secret = secret();
        assertThat(secret.keys().of("a"))
                .isEqualTo(CellKeys.former(text.getBytes()).of("a"));
        assertThat(store.disclosureKey().find()).isEqualTo(new DisclosureKey.Known(1, secret.number()));
    }
}
