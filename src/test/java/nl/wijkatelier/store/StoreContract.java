package nl.wijkatelier.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.StoreProblem;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.Pand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store in an empty database for each test, and what the tests ask of it. */
abstract class StoreContract {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    Store store;

    /** An empty database, new for each test. */
    abstract DataSource database() throws Exception;

    /** Removes the database of the test. */
    abstract void drop() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(database(), CLOCK);
    }

    @AfterEach
    void close() throws Exception {
        try {
            if (store != null) store.close();
        } finally {
            drop();
        }
    }

    List<Pand> panden() {
        List<Pand> panden = new ArrayList<>();
        store.registers().panden(panden::add);
        return panden;
    }

    List<Adres> adressen() {
        List<Adres> adressen = new ArrayList<>();
        store.registers().adressen(adressen::add);
        return adressen;
    }

    List<String> codes(Dataset dataset) {
        List<String> codes = new ArrayList<>();
        store.datasets().problems(dataset.id(), problem -> codes.add(problem.code() + " " + problem.objectId()));
        return codes;
    }

    static List<Area> areas(int jaar, String gemeente, double dx) {
        AreaCode gm = AreaCode.of("GM" + gemeente);
        AreaCode wk = AreaCode.of("WK" + gemeente + "00");
        return Arrays.asList(
                new Area(jaar, gm, "Zandwijk", null, false, Samples.area(dx, 0)),
                new Area(jaar, wk, "Centrum", gm, false, Samples.area(dx, 0)),
                new Area(jaar, AreaCode.of("BU" + gemeente + "0001"), "Plas", wk, true, Samples.area(dx, 0)));
    }

    static Problem problem(int n) {
        return new Problem(
                StoreProblem.STORE_RECORD_REFUSED,
                "Pand",
                Integer.toString(n),
                "a.zip!b.xml:" + n,
                "ring niet gesloten",
                Samples.wkt("POINT Z (100000 480000 3)"));
    }

    /** Rows of register objects in the database, served or not. */
    long rows() throws Exception {
        long rows = 0;
        try (var connection = source().getConnection();
                var statement = connection.createStatement()) {
            for (BulkTable<?> table : Tables.ALL)
                try (var count = statement.executeQuery("select count(*) from " + table.qualified())) {
                    count.next();
                    rows += count.getLong(1);
                }
        }
        return rows;
    }

    /** The database of the running test. */
    abstract DataSource source();
}
