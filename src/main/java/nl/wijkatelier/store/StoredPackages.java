package nl.wijkatelier.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.wijkatelier.domain.plan.PackageStore;

/** Packages in the database, in parts that either database takes. */
final class StoredPackages implements PackageStore {
    private static final int PART = 1_000_000;

    private final Database database;
    private final Statements statements;
    private final Clock clock;

    StoredPackages(Database database, Clock clock) {
        this.database = database;
        this.statements = new Statements(database);
        this.clock = clock;
    }

    @Override
    public Optional<Kept> find(String division) {
        return statements
                .list(
                        "select digest, lengte, gemaakt from levering where indeling = ?",
                        row -> new Kept(row.getString(1), row.getLong(2), Statements.time(row, "gemaakt")),
                        division)
                .stream()
                .findFirst();
    }

    @Override
    public boolean keep(String division, Path file) {
        return statements.transaction(
                connection -> {
                    Statements.change(
                            connection,
                            "insert into levering (indeling, digest, lengte, gemaakt) values (?, ?, ?, ?)",
                            division,
                            digest(file),
                            length(file),
                            clock.instant().truncatedTo(ChronoUnit.MICROS));
                    parts(connection, division, file);
                    return true;
                },
                false);
    }

    private static void parts(Connection connection, String division, Path file) throws SQLException {
        try (InputStream in = Files.newInputStream(file);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into levering_deel (indeling, nummer, inhoud) values (?, ?, ?)")) {
            int number = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                insert.setString(1, division);
                insert.setInt(2, number++);
                insert.setBytes(3, part);
                insert.executeUpdate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(String division, Path file) {
        Kept kept = find(division).orElseThrow(() -> new NoSuchElementException("no package of " + division));
        MessageDigest digest = sha256();
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(
                        "select inhoud from levering_deel where indeling = ? and nummer = ?");
                OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            int number = 0;
            while (part(select, division, number, out)) number++;
        } catch (SQLException failure) {
            throw SqlFailure.of("Lezen van een levering is mislukt", failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(kept.digest()))
            throw new StoreFailure("De bewaarde levering van indeling " + division
                    + " is beschadigd: zij is niet wat zij was. Zet een reservekopie terug.");
    }

    /** A part at a time, so that a package need not fit in memory. */
    private static boolean part(PreparedStatement select, String division, int number, OutputStream out)
            throws SQLException, IOException {
        select.setString(1, division);
        select.setInt(2, number);
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) return false;
            out.write(row.getBytes(1));
            return true;
        }
    }

    private static String digest(Path file) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
