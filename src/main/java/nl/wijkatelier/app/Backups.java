package nl.wijkatelier.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import nl.wijkatelier.api.BackupController;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.audit.Deed;
import nl.wijkatelier.store.Store;
import nl.wijkatelier.store.StoreBackup;
import nl.wijkatelier.store.StoreFailure;
import org.springframework.stereotype.Component;

/** Backups of the store, with the number of the key from which rounding and noise are drawn: with another key figures differ. */
@Component
final class Backups implements BackupController.Maker {
    private static final String DISCLOSURE = "sleutel-onthulling";
    private static final int NUMBER_BYTES = 8;

    private final Store store;
    private final Audit audit;
    private final Snapshots.Secret secret;

    Backups(Store store, Audit audit, Snapshots.Secret secret) {
        this.store = store;
        this.audit = audit;
        this.secret = secret;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        audit.record(Act.of(Deed.BACKUP, "opslag"));
        store.backup().write(out, Map.of(DISCLOSURE, number()));
    }

    /** Puts a backup back; throws StoreFailure where that cannot be, and nothing has changed then. */
    void restore(Path file, boolean overwrite) {
        String other = StoreBackup.verify(file).get(DISCLOSURE);
        if (!number().equals(other))
            throw new StoreFailure("De reservekopie hoort bij een andere sleutel van de onthulling (nummer " + other
                    + ", deze is " + number() + "): cijfers zouden anders worden. Zet eerst die sleutel terug"
                    + " (wijkatelier.disclosure.key-file).");
        store.backup().restore(file, overwrite);
        audit.record(Act.of(Deed.HERSTEL, "opslag"));
    }

    private String number() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("wijkatelier onthulling\n" + secret.text()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NUMBER_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
