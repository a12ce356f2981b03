package nl.wijkatelier.store;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import nl.wijkatelier.disk.SecretFile;

/**
 * The key by which personal records are sealed in the database. It comes of a secret that is kept apart from the database, which knows its
 * number only; another key is refused. It is asked for when it is first needed. Thread-safe.
 */
public final class PersonalKeys {
    private static final String ROW = "SLEUTEL";
    private static final String SELECT = "select waarde from bewaking where naam = '" + ROW + "'";
    private static final int NUMBER_BYTES = 8;
    private static final String PASSING = random();

    /** Where the secret is. */
    private interface Place {
        /** The secret; null for none. */
        String find();

        /** The secret, made where there is none. */
        String make();
    }

    private final Place place;
    private final String name;
    private SecretKeySpec key;
    /** Whose records the key was found to be of. */
    private Database known;

    private PersonalKeys(Place place, String name) {
        this.place = place;
        this.name = name;
    }

    /** One that lasts as long as this process: what is sealed by it nobody reads later. */
    static PersonalKeys passing() {
        return given(PASSING);
    }

    private static String random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** A secret by configuration, of at least 32 characters. */
    public static PersonalKeys given(String secret) {
        if (secret.strip().length() < 32)
            throw new StoreFailure("wijkatelier.personal.key is te kort: geef ten minste 32 willekeurige tekens.");
        return new PersonalKeys(
                new Place() {
                    @Override
                    public String find() {
                        return secret.strip();
                    }

                    @Override
                    public String make() {
                        return secret.strip();
                    }
                },
                "wijkatelier.personal.key");
    }

    /** A secret in a file that only the service's own user may read, made when it is first needed. */
    public static PersonalKeys keptIn(Path file) {
        return new PersonalKeys(
                new Place() {
                    @Override
                    public String find() {
                        return Files.exists(file) ? make() : null;
                    }

                    @Override
                    public String make() {
                        try {
                            return SecretFile.read(file);
                        } catch (UncheckedIOException failure) {
                            throw new StoreFailure(
                                    "De sleutel van de persoonsgegevens in " + file + " is niet te lezen.", failure);
                        }
                    }
                },
                file.toString());
    }

    /** A cipher with the key of a database, for one thread. Throws StoreFailure where the key is not that of its records. */
    PersonalCipher cipher(Database database) {
        return new PersonalCipher(key(database));
    }

    /** Refuses a key that is not the one of the records of a database; where there are none it asks for no key. */
    void check(Database database) {
        if (!numbers(database).isEmpty()) key(database);
    }

    /** The number of the key of the records that a connection sees; empty where there is none. */
    static String number(Connection connection) throws SQLException {
        return String.join("", Statements.list(connection, SELECT, row -> row.getString(1)));
    }

    /** Refuses a key that is not the one of a number; an empty number is of no records. */
    void refuseOther(String number) {
        if (number.isEmpty()) return;
        String secret = place.find();
        if (secret == null || !number(bytes(secret)).equals(number))
            throw new KeyRefused("De persoonsgegevens in de reservekopie zijn verzegeld met sleutel " + number
                    + ". Zet die sleutel eerst in " + name + ".");
    }

    private static byte[] bytes(String secret) {
        return digest("wijkatelier personen\n" + secret);
    }

    private static String number(byte[] bytes) {
        return HexFormat.of()
                .formatHex(digest("wijkatelier sleutelnummer\n" + HexFormat.of().formatHex(bytes)), 0, NUMBER_BYTES);
    }

    private synchronized SecretKeySpec key(Database database) {
        if (known == database) return key;
        List<String> numbers = numbers(database);
        String secret = numbers.isEmpty() ? place.make() : place.find();
        if (secret == null)
            throw new KeyRefused("De sleutel van de persoonsgegevens ontbreekt: zet " + name
                    + " terug. Zonder die sleutel kan niemand ze lezen.");
        byte[] bytes = bytes(secret);
        String number = number(bytes);
        if (numbers.isEmpty()) numbers = keep(database, number);
        if (!numbers.contains(number))
            throw new KeyRefused("De sleutel in " + name + " (nummer " + number + ") past niet bij de persoonsgegevens"
                    + " in de opslag (nummer " + numbers.get(0) + "). Zet de sleutel terug die daarbij hoort.");
        key = new SecretKeySpec(bytes, "AES");
        known = database;
        return key;
    }

    private static List<String> numbers(Database database) {
        return new Statements(database).list(SELECT, row -> row.getString(1));
    }

    /** The first who writes a number has it. */
    private static List<String> keep(Database database, String number) {
        try {
            database.write(
                    connection -> Statements.change(connection, "insert into bewaking values (?, ?)", ROW, number));
        } catch (SQLException failure) {
            if (!SqlFailure.duplicate(failure))
                throw SqlFailure.of("Het nummer van de sleutel is niet bewaard", failure);
        }
        return numbers(database);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
