package nl.wijkatelier.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.wijkatelier.disk.SecretFile;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.store.DisclosureKey;
import nl.wijkatelier.store.StoreFailure;

/** From which the keys of personal records are drawn, for published divisions and drafts alike. It belongs to the store. */
final class DisclosureSecret {
    private static final int NUMBER_BYTES = 8;
    private static final int LEAST = 32;

    private final String text;
    private final DisclosureKey.Known known;

    private DisclosureSecret(String text, DisclosureKey.Known known) {
        this.text = text;
        this.known = known;
    }

    /**
     * The secret of a store; a new one is made only for a store that belongs to none. Throws KeyRefused for another one and where it is gone.
     *
     * @param given by configuration; blank where it is in the file
     */
    static DisclosureSecret of(DisclosureKey store, String given, Path file) {
        if (!given.isBlank()) return paired(store, checked(given), "wijkatelier.disclosure.key");
        DisclosureKey.Known known = store.find();
        if (known != null && !known.number().isEmpty() && !Files.exists(file) && !store.empty())
            throw DisclosureKey.missing(known, file.toString());
        return paired(store, SecretFile.read(file), file.toString());
    }

    /** The secret that is in its place, or a new one where there is none, to which the store belongs from now on. */
    static DisclosureSecret takenOver(DisclosureKey store, String given, Path file) {
        String text = given.isBlank() ? SecretFile.read(file) : checked(given);
        return new DisclosureSecret(text, store.takeOver(number(text)));
    }

    private static DisclosureSecret paired(DisclosureKey store, String text, String name) {
        return new DisclosureSecret(text, store.pair(number(text), name));
    }

    private static String checked(String given) {
        if (given.strip().length() < LEAST)
            throw new StoreFailure(
                    "wijkatelier.disclosure.key is te kort: geef ten minste " + LEAST + " willekeurige tekens.");
        return given.strip();
    }

    /** New ones, for one thread. */
    CellKeys keys() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return known.way() == DisclosureKey.Known.NOW ? CellKeys.of(bytes) : CellKeys.former(bytes);
    }

    /** A secret for another purpose, from which this one does not follow. */
    byte[] derived(String purpose) {
        return digest("wijkatelier " + purpose + "\n" + text);
    }

    /** By which it is known, and which does not give it away. */
    String number() {
        return known.number();
    }

    /** How chance is drawn by it: {@link DisclosureKey.Known#way}. */
    int way() {
        return known.way();
    }

    private static String number(String text) {
        return HexFormat.of().formatHex(digest("wijkatelier onthulling\n" + text), 0, NUMBER_BYTES);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "DisclosureSecret " + number();
    }
}
