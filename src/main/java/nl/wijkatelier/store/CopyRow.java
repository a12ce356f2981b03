package nl.wijkatelier.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Supplier;
import net.postgis.jdbc.geometry.binary.BinaryWriter;
import org.locationtech.jts.geom.Geometry;

/**
 * Rows in PostgreSQL's binary COPY format (PostgreSQL documentation, COPY, "Binary Format"), gathered in memory. Each value has
 * to be of exactly its column's type.
 */
final class CopyRow implements Row {
    private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
    private static final long LAST_DAY = 2_145_000_000L;
    private static final int VARCHAR_OID = 1043;

    private final BinaryWriter writer = new BinaryWriter();
    private final Supplier<PersonalCipher> ciphers;
    private PersonalCipher cipher;
    private byte[] bytes = new byte[1 << 16];
    private int length;

    /** @param ciphers gives the cipher of personal records, where there are any */
    CopyRow(Supplier<PersonalCipher> ciphers) {
        this.ciphers = ciphers;
    }

    /** Begins a new COPY. */
    void begin() {
        length = 0;
        room(HEADER.length);
        System.arraycopy(HEADER, 0, bytes, 0, HEADER.length);
        length = HEADER.length;
    }

    void beginRow(int columns) {
        int16(columns);
    }

    void end() {
        int16(-1);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    @Override
    public void text(String value) {
        if (value == null) {
            int32(-1);
            return;
        }
        int start = length + 4;
        int chars = value.length();
        room(4 + 3 * chars);
        int end = start;
        for (int i = 0; i < chars; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(utf8, 0, bytes, start, utf8.length);
                end = start + utf8.length;
                break;
            }
            bytes[end++] = (byte) c;
        }
        int32(end - start);
        length = end;
    }

    @Override
    public void integer(int value) {
        int32(4);
        int32(value);
    }

    @Override
    public void integer(Integer value) {
        if (value == null) int32(-1);
        else integer(value.intValue());
    }

    @Override
    public void bigint(long value) {
        int32(8);
        int64(value);
    }

    @Override
    public void real(Double value) {
        if (value == null) int32(-1);
        else bigint(Double.doubleToRawLongBits(value));
    }

    @Override
    public void bool(boolean value) {
        int32(1);
        room(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    @Override
    public void date(LocalDate value) throws SQLException {
        if (value == null) int32(-1);
        else integer((int) inRange(value.toEpochDay()) - (int) EPOCH_DAY);
    }

    @Override
    public void moment(LocalDateTime value) throws SQLException {
        if (value == null) {
            int32(-1);
            return;
        }
        if (Math.abs(inRange(value.toLocalDate().toEpochDay())) > 100_000_000) throw outOfRange();
        bigint((value.toEpochSecond(ZoneOffset.UTC) - EPOCH_SECOND) * 1_000_000 + value.getNano() / 1000);
    }

    private static long inRange(long day) throws SQLException {
        if (Math.abs(day) > LAST_DAY) throw outOfRange();
        return day;
    }

    private static SQLException outOfRange() {
        return new SQLException("date out of range", "22008");
    }

    @Override
    public void texts(Collection<String> values) {
        if (values == null) {
            int32(-1);
            return;
        }
        int start = length;
        int32(0);
        int32(values.isEmpty() ? 0 : 1);
        int32(0);
        int32(VARCHAR_OID);
        if (!values.isEmpty()) {
            int32(values.size());
            int32(1);
            for (String value : values) text(value);
        }
        int end = length;
        length = start;
        int32(end - start - 4);
        length = end;
    }

    @Override
    public void geometry(Geometry value) throws SQLException {
        Unstorable.check(value);
        if (value == null) {
            int32(-1);
            return;
        }
        byte[] ewkb = PostGisGeometry.ewkb(value, writer);
        int32(ewkb.length);
        room(ewkb.length);
        System.arraycopy(ewkb, 0, bytes, length, ewkb.length);
        length += ewkb.length;
    }

    @Override
    public void sealed(String row, byte[] plain) {
        if (cipher == null) cipher = ciphers.get();
        byte[] sealed = cipher.seal(row, plain);
        int32(sealed.length);
        room(sealed.length);
        System.arraycopy(sealed, 0, bytes, length, sealed.length);
        length += sealed.length;
    }

    private void int16(int value) {
        room(2);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void int32(int value) {
        room(4);
        bytes[length++] = (byte) (value >> 24);
        bytes[length++] = (byte) (value >> 16);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void int64(long value) {
        int32((int) (value >> 32));
        int32((int) value);
    }

    private void room(int more) {
        if (bytes.length - length < more) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
}
