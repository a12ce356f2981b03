package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Deed;

/**
 * Of which key the figures of a store are: those from which chance in rounding and noise is drawn. The key is kept elsewhere; the store knows its
 * number, so that figures are never rounded a second time by another one unseen. Thread-safe.
 */
public final class DisclosureKey {
    private static final String ROW = "ONTHULLING";
    private static final String ADVICE =
            "Zet de juiste sleutel terug. Met een andere worden alle cijfers opnieuw afgerond, en wie beide afrondingen"
                    + " heeft, weet meer dan mag. Is de sleutel weg, neem dan bewust een andere: wijkatelier sleutel --overnemen.";

    /**
     * How chance is drawn, and by which key.
     *
     * @param way 1 as before there was HMAC, 2 by HMAC
     * @param number of the key; empty where a store of before has none yet
     */
    public record Known(int way, String number) {
        /** As new stores draw it. */
        public static final int NOW = 2;

        private static Known read(String text) {
            int space = text.indexOf(' ');
            return space < 0
                    ? new Known(Integer.parseInt(text), "")
                    : new Known(Integer.parseInt(text.substring(0, space)), text.substring(space + 1));
        }

        private String text() {
            return way + " " + number;
        }
    }

    private final Database database;
    private final StoredAudit audit;

    DisclosureKey(Database database, StoredAudit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** What the store knows; null for one that knows of no key yet. */
    public Known find() {
        return new Statements(database).read(DisclosureKey::find);
    }

    private static Known find(Connection connection) throws SQLException {
        List<String> rows = Statements.list(
                connection, "select waarde from bewaking where naam = '" + ROW + "'", row -> row.getString(1));
        return rows.isEmpty() ? null : Known.read(rows.get(0));
    }

    /**
     * Has the store belong to a key: one that knows of none, one that has no data yet, and the one that belongs to it already. Throws KeyRefused
     * for a store that belongs to another one.
     *
     * @param name where the key is, for people
     */
    public Known pair(String number, String name) {
        return change(connection -> {
            Known known = find(connection);
            if (known != null && known.number().equals(number)) return known;
            boolean other = known != null && !known.number().isEmpty();
            if (other && !empty(connection)) throw other(known, number, name);
            Known paired = new Known(known == null || other ? Known.NOW : known.way(), number);
            write(connection, paired);
            return paired;
        });
    }

    /** Says that there is no key for a store that belongs to one. */
    public static KeyRefused missing(Known known, String name) {
        return new KeyRefused("De sleutel van de onthulling ontbreekt: " + name
                + " is er niet, en de cijfers in deze opslag zijn afgerond met sleutel " + known.number() + ". "
                + ADVICE);
    }

    private static KeyRefused other(Known known, String number, String name) {
        return new KeyRefused("De sleutel van de onthulling in " + name + " (nummer " + number
                + ") is niet die van de cijfers in deze opslag (nummer " + known.number() + "). " + ADVICE);
    }

    /** Has the store belong to another key from now on, which is written down in the audit. */
    public Known takeOver(String number) {
        return change(connection -> {
            Known before = find(connection);
            Known now = new Known(Known.NOW, number);
            write(connection, now);
            String was = before == null || before.number().isEmpty() ? "geen" : before.number();
            audit.append(
                    connection, Act.of(Deed.SLEUTEL_OVERGENOMEN, "onthulling").with("van " + was + " naar " + number));
            return now;
        });
    }

    /** Has chance be drawn in another way by the same key, as in the store that a backup is of. */
    public Known draw(int way) {
        return change(connection -> {
            Known now = new Known(way, find(connection).number());
            write(connection, now);
            return now;
        });
    }

    /** Whether no data was ever in it, so that no figure of it is known. */
    public boolean empty() {
        return new Statements(database).read(DisclosureKey::empty);
    }

    private static boolean empty(Connection connection) throws SQLException {
        return Statements.list(connection, "select 1 from dataset fetch first 1 rows only", row -> 1)
                .isEmpty();
    }

    private static void write(Connection connection, Known known) throws SQLException {
        Statements.change(connection, "delete from bewaking where naam = ?", ROW);
        Statements.change(connection, "insert into bewaking values (?, ?)", ROW, known.text());
    }

    private Known change(Database.Work<Known> work) {
        try {
            return database.write(work);
        } catch (SQLException failure) {
            throw SqlFailure.of("Het nummer van de sleutel is niet bewaard", failure);
        }
    }
}
