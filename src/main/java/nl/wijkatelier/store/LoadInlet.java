package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.RegisterObject;

/** The objects of one thread on their way into the tables, over one connection that is opened with the first object. */
final class LoadInlet implements DatasetLoad.Inlet {
    private final Load load;
    private final Database database;
    private final LocalDate day;
    private final Map<BulkTable<?>, BulkWriter<?>> writers = new LinkedHashMap<>();
    private final Tally tally = new Tally();
    private Connection connection;
    private boolean closed;

    LoadInlet(Load load, Database database, LocalDate day) {
        this.load = load;
        this.database = database;
        this.day = day;
    }

    @Override
    public void accept(RegisterObject object) {
        BulkTable<RegisterObject> table = Tables.of(object);
        write(table, object);
        load.repeats().add(table, object);
        if (object instanceof Pand pand && pand.registratie().voorkomen().actueelOp(day))
            tally.box(pand.geometrie().getEnvelopeInternal());
        else if (object instanceof Area area) tally.box(area.geometrie().getEnvelopeInternal());
        else if (object instanceof BgtObject bgt && bgt.actueelOp(day)) {
            tally.cover(bgt.geometrie().getEnvelopeInternal());
            tally.land(bgt.bronhouder());
        } else if (object instanceof Perceel perceel) {
            if (perceel.eindRegistratie() == null)
                tally.cover(perceel.geometrie().getEnvelopeInternal());
            if (perceel.actueelOp(day)) tally.land(perceel.aanduiding().akrCode());
        }
    }

    @Override
    public void ended(DatasetLoad.Ended version) {
        load.repeats().ended(version);
    }

    void accept(Adres adres) {
        write(OtherTables.ADRES, adres);
        tally.point(adres.x(), adres.y());
        String gemeente = adres.gemeente();
        tally.land(gemeente == null ? adres.nummeraanduiding().substring(0, 4) : gemeente.substring(2));
    }

    private <T> void write(BulkTable<T> table, T object) {
        if (closed) throw new IllegalStateException("this inlet is closed");
        writer(table).write(object);
        tally.count(table.type().apply(object));
    }

    @SuppressWarnings("unchecked")
    private <T> BulkWriter<T> writer(BulkTable<T> table) {
        BulkWriter<T> known = (BulkWriter<T>) writers.get(table);
        if (known != null) return known;
        load.expect(table);
        try {
            if (connection == null) {
                connection = database.connect();
                database.bulk(connection);
            }
            BulkWriter<T> made = database.writer(connection, table, load.id(), day, this::rejected);
            writers.put(table, made);
            return made;
        } catch (SQLException failure) {
            throw SqlFailure.of("Tabel " + table.name() + " is niet te openen", failure);
        }
    }

    private <T> void rejected(BulkTable<T> table, T object, String reason) {
        tally.uncount(table.type().apply(object));
        load.rejected(table.type().apply(object), table.id().apply(object), reason);
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        try {
            for (BulkWriter<?> writer : writers.values()) writer.flush();
            load.closed(this, tally);
        } finally {
            release();
        }
    }

    /** Gives the connection back and drops what was not written yet. */
    void release() {
        closed = true;
        if (connection == null) return;
        try (Connection closing = connection) {
            connection = null;
            for (BulkWriter<?> writer : writers.values()) writer.close();
            database.rest(closing);
        } catch (SQLException failure) {
            throw SqlFailure.withheld("Een verbinding met de database sluit niet", failure);
        }
    }
}
