package nl.wijkatelier.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A table that objects of one type are loaded into, and how an object becomes a row.
 *
 * @param schema "public" or "personen"
 * @param name unquoted, lower case
 * @param columns all columns but {@code dataset}, in the order in which {@code writer} gives them
 * @param type the object's type in counts and problems, such as "Pand"
 * @param id the object's id for a problem; gives null for personal data
 * @param personal whether the rows hold personal data
 */
record BulkTable<T>(
        String schema,
        String name,
        List<String> columns,
        Function<T, String> type,
        Function<T, String> id,
        boolean personal,
        Writer<T> writer) {
    /** Gives the values of one object to a row. */
    interface Writer<T> {
        /** @param day the day for which {@code actueel} is computed */
        void write(T object, LocalDate day, Row row) throws SQLException;
    }

    static <T> BulkTable<T> of(String name, String type, Function<T, String> id, String columns, Writer<T> writer) {
        return new BulkTable<>("public", name, List.of(columns.split("\\s+")), object -> type, id, false, writer);
    }

    /** The name with its schema. */
    String qualified() {
        return schema + "." + name;
    }
}
