package nl.wijkatelier.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import nl.wijkatelier.api.BackupController;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.audit.Deed;
import nl.wijkatelier.store.KeyRefused;
import nl.wijkatelier.store.Store;
import nl.wijkatelier.store.StoreBackup;
import org.springframework.stereotype.Component;

/** Backups of the store, with the number of the key from which rounding and noise are drawn: with another key figures differ. */
@Component
final class Backups implements BackupController.Maker {
    private static final String DISCLOSURE = "sleutel-onthulling";
    private static final String WAY = "sleutel-onthulling-wijze";

    private final Store store;
    private final Audit audit;
    private final DisclosureSecret secret;

    Backups(Store store, Audit audit, DisclosureSecret secret) {
        this.store = store;
        this.audit = audit;
        this.secret = secret;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        audit.record(Act.of(Deed.BACKUP, "opslag"));
        store.backup().write(out, Map.of(DISCLOSURE, secret.number(), WAY, Integer.toString(secret.way())));
    }

    /** Puts a backup back; throws KeyRefused or StoreFailure where that cannot be, and nothing has changed then. */
    void restore(Path file, boolean overwrite) {
        Map<String, String> notes = StoreBackup.verify(file);
        String other = notes.get(DISCLOSURE);
        if (!secret.number().equals(other))
            throw new KeyRefused("De reservekopie hoort bij een andere sleutel van de onthulling (nummer " + other
                    + ", deze is " + secret.number() + "): cijfers zouden anders worden. Zet eerst die sleutel terug"
                    + " (wijkatelier.disclosure.key-file).");
        store.backup().restore(file, overwrite);
        store.disclosureKey().draw(Integer.parseInt(notes.getOrDefault(WAY, "1")));
        audit.record(Act.of(Deed.HERSTEL, "opslag"));
    }
}
