package nl.wijkatelier.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes objects into one table in batches, for one thread. A batch that the database refuses because of a row is written again
 * row by row, so that one bad row costs one row.
 */
abstract class BulkWriter<T> implements AutoCloseable {
    private final BulkTable<T> table;
    private final Database.RejectedRow rejected;
    private final int size;
    private final List<T> batch;

    BulkWriter(BulkTable<T> table, int size, Database.RejectedRow rejected) {
        this.table = table;
        this.size = size;
        this.batch = new ArrayList<>(size);
        this.rejected = rejected;
    }

    /** Adds an object; its batch is written out when it is full. Throws StoreFailure when the database fails. */
    final void write(T object) {
        batch.add(object);
        if (batch.size() == size) flush();
    }

    /** Writes out what is buffered. */
    final void flush() {
        if (batch.isEmpty()) return;
        try {
            put(batch);
        } catch (SQLException failure) {
            if (!SqlFailure.ofRow(failure)) throw failed(failure);
            oneByOne();
        } finally {
            batch.clear();
        }
    }

    private void oneByOne() {
        for (T object : batch) {
            try {
                put(List.of(object));
            } catch (SQLException failure) {
                if (!SqlFailure.ofRow(failure)) throw failed(failure);
                String reason = failure instanceof Unstorable
                        ? failure.getMessage()
                        : "de database weigert het record (SQLSTATE " + SqlFailure.state(failure) + ")";
                rejected.rejected(table, object, reason);
            }
        }
    }

    private StoreFailure failed(SQLException failure) {
        String what = "Schrijven naar tabel " + table.name() + " is mislukt";
        return table.personal() ? SqlFailure.withheld(what, failure) : SqlFailure.of(what, failure);
    }

    /** Writes all objects or none, in a transaction of its own. */
    abstract void put(List<T> objects) throws SQLException;

    /** Frees what the writer holds, without writing; the connection stays open. */
    @Override
    public abstract void close();
}
