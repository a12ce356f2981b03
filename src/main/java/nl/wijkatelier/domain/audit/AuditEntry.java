package nl.wijkatelier.domain.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * An act as it is kept.
 *
 * @param nummer from 1, without gaps
 * @param tijd to the microsecond
 * @param wie such as {@code account:7}, {@code account:7/token:3}, {@code opdrachtregel}
 * @param daad name of a {@link Deed}, of this program or a later one
 * @param uitkomst {@code gelukt} or {@code geweigerd}
 * @param vorige hash of the entry before it; 64 zeros for the first
 * @param hash of all that comes before it here: SHA-256, 64 hexadecimal digits
 */
public record AuditEntry(
        long nummer,
        Instant tijd,
        String wie,
        String daad,
        String onderwerp,
        String uitkomst,
        String detail,
        String vorige,
        String hash) {
    public static final String DONE = "gelukt";
    public static final String REFUSED = "geweigerd";

    /** What stands before the first entry. */
    public static final AuditHead BEGIN = new AuditHead(0, "0".repeat(64));

    /** First of the bytes that are hashed: another way of writing them gets another number. */
    private static final byte VERSION = 1;

    private static final long MICROS = 1_000_000;

    /** The entry after another. */
    public static AuditEntry after(
            AuditHead before, Instant tijd, String wie, String daad, String onderwerp, String uitkomst, String detail) {
        AuditEntry open =
                new AuditEntry(before.nummer() + 1, tijd, wie, daad, onderwerp, uitkomst, detail, before.hash(), "");
        return new AuditEntry(
                open.nummer, tijd, wie, daad, onderwerp, uitkomst, detail, before.hash(), open.computed());
    }

    public AuditHead head() {
        return new AuditHead(nummer, hash);
    }

    /** Whether the hash is that of what the entry says. */
    boolean intact() {
        return hash.equals(computed());
    }

    private String computed() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(VERSION);
            out.writeLong(nummer);
            out.writeLong(tijd.getEpochSecond() * MICROS + tijd.getNano() / 1000);
            for (String text : new String[] {vorige, wie, daad, onderwerp, uitkomst, detail}) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
