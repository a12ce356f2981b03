package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DraftBlocks;
import nl.wijkatelier.domain.register.Bewoning;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever reads the database itself learns of people: nothing but which addresses have some. */
abstract class SealedPeopleContract {
    /** A WOZ value as no other number in the database. */
    private static final int WOZ = 1_234_567_891;

    private static final PersonalKeys KEYS = PersonalKeys.given("een geheim van ten minste 32 tekens");
    private static final PersonalKeys OTHER = PersonalKeys.given("een ander geheim van ten minste 32 tekens");

    private DataSource source;

    abstract DataSource database() throws Exception;

    abstract void drop() throws Exception;

    /** All bytes that the database keeps on disk, where a test can read them; empty where not. */
    abstract byte[] disk() throws Exception;

    @BeforeEach
    void make() throws Exception {
        source = database();
    }

    @AfterEach
    void remove() throws Exception {
        drop();
    }

    private Store open(PersonalKeys keys) {
        return Store.open(source, StoreContract.CLOCK, keys);
    }

    private static List<Bewoning> people() {
        List<Bewoning> people = new ArrayList<>(IntStream.range(0, 300)
                .mapToObj(n -> new Bewoning("9901200%09d".formatted(n), 1, 0, 2, 0, 0, 3, WOZ, 4))
                .toList());
        people.add(new Bewoning("9901200%09d".formatted(300), 0, 0, 0, 0, 0, 0, null, null));
        return people;
    }

    private static List<Bewoning> read(Store store) {
        List<Bewoning> people = new ArrayList<>();
        store.people().bewoning(people::add);
        return people;
    }

    @Test
    void rows_showNothingOfPeople_andComeBackWithTheKey() throws Exception {
        byte[] block = "12 huishoudens in blok 7, samen 31 personen".getBytes(StandardCharsets.US_ASCII);
        try (Store store = open(KEYS)) {
            Samples.publish(store, Samples.draft(DatasetKind.PERSONEN), people());
            store.blocks().keep(List.of(new DraftBlocks.Kept(1, 7, block)));
        }
        assertThat(columns()).containsExactly("adres", "dataset", "zegel");
        Set<ByteBuffer> sealed = new HashSet<>();
        for (byte[] zegel : bytes("select zegel from personen.bewoning")) {
            sealed.add(ByteBuffer.wrap(zegel));
            assertThat(contains(zegel, ByteBuffer.allocate(4).putInt(WOZ).array()))
                    .isFalse();
        }
        // the same household is never sealed twice the same
        assertThat(sealed).hasSize(people().size());
        assertThat(contains(bytes("select zegel from personen.blok").get(0), block))
                .isFalse();
        byte[] disk = disk();
        assertThat(contains(disk, ByteBuffer.allocate(4).putInt(WOZ).array())).isFalse();
        assertThat(contains(disk, Integer.toString(WOZ).getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(contains(disk, block)).isFalse();
        try (Store store = open(KEYS)) {
            assertThat(read(store)).containsExactlyElementsOf(people());
            assertThat(store.blocks().list().get(0).content()).isEqualTo(block);
        }
    }

    @Test
    void anotherKey_isRefused_andChangesNothing() {
        try (Store store = open(KEYS)) {
            Samples.publish(store, Samples.draft(DatasetKind.PERSONEN), people());
        }
        assertThatThrownBy(() -> open(OTHER).close())
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("past niet bij de persoonsgegevens");
        try (Store store = open(KEYS)) {
            assertThat(read(store)).hasSize(people().size());
        }
    }

    @Test
    void sealOfAnotherAddress_isNotTakenForItsOwn() throws Exception {
        try (Store store = open(KEYS)) {
            Samples.publish(store, Samples.draft(DatasetKind.PERSONEN), people());
            execute("update personen.bewoning set zegel = (select zegel from personen.bewoning where adres = '"
                    + people().get(300).adres() + "') where adres = '"
                    + people().get(0).adres() + "'");
            assertThatThrownBy(() -> read(store))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("beschadigd");
        }
    }

    @Test
    void storeOfBefore_isSealed() throws Exception {
        Database before = Database.of(source);
        FluentConfiguration configuration =
                Flyway.configure().dataSource(source).target("21");
        Store.migrations(configuration, before, KEYS);
        configuration.load().migrate();
        execute(
                "insert into dataset (id, kind, gebied, periode, bron, licentie, fictief, wie, status, gestart, opgeruimd)"
                        + " values (1, 'PERSONEN', '9901', '', 'proef', 'CC0', true, 'proef', 'ZICHTBAAR', current_timestamp, false)");
        partition();
        for (Bewoning one : people())
            execute("insert into personen.bewoning values (1, '" + one.adres() + "', " + one.leeftijd0tot15() + ", 0, "
                    + one.leeftijd25tot45() + ", 0, 0, " + one.huishoudensgrootte() + ", " + one.wozWaarde() + ", "
                    + one.inkomensklasse() + ")");
        execute("insert into personen.blok_stap values (1)");
        execute("insert into personen.blok values (1, 7, " + literal() + ")");
        try (Store store = open(KEYS)) {
            assertThat(read(store)).containsExactlyElementsOf(people());
            assertThat(store.blocks().list().get(0).content()).isEqualTo(new byte[] {1, 2, 3});
        }
        assertThat(columns()).containsExactly("adres", "dataset", "zegel");
    }

    /** Makes the partition of version 1, where there are any. */
    abstract void partition() throws SQLException;

    /** The bytes 1, 2, 3 in SQL. */
    abstract String literal();

    private List<String> columns() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select lower(column_name) from information_schema.columns"
                        + " where lower(table_schema) = 'personen' and lower(table_name) = 'bewoning' order by 1")) {
            while (rows.next()) columns.add(rows.getString(1));
        }
        return columns;
    }

    private List<byte[]> bytes(String sql) throws SQLException {
        List<byte[]> all = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) all.add(rows.getBytes(1));
        }
        return all;
    }

    final void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean contains(byte[] all, byte[] part) {
        for (int i = 0; i <= all.length - part.length; i++) {
            int n = 0;
            while (n < part.length && all[i + n] == part[n]) n++;
            if (n == part.length) return true;
        }
        return false;
    }
}
