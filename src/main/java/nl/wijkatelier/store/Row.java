package nl.wijkatelier.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import org.locationtech.jts.geom.Geometry;

/** Takes the values of one row, column by column in the order of {@link BulkTable#columns()}. Null is SQL null throughout. */
interface Row {
    void text(String value) throws SQLException;

    void integer(int value) throws SQLException;

    /** A nullable {@code integer}. */
    void integer(Integer value) throws SQLException;

    void bigint(long value) throws SQLException;

    /** A nullable {@code double precision}. */
    void real(Double value) throws SQLException;

    void bool(boolean value) throws SQLException;

    void date(LocalDate value) throws SQLException;

    void moment(LocalDateTime value) throws SQLException;

    /** A text array; null stays null. */
    void texts(Collection<String> values) throws SQLException;

    /** Sealed for the row of a key ({@link PersonalCipher}). */
    void sealed(String row, byte[] plain) throws SQLException;

    /** Written in two dimensions with SRID 28992, whatever the geometry says of itself. */
    void geometry(Geometry value) throws SQLException;
}
