package nl.wijkatelier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.domain.access.AccessToken;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Secret;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.store.Store;

/** Puts the sample region and accounts into a store, for services that tests start on it: they are ready at once. */
public final class SmallStore {
    private SmallStore() {}

    /** The division of 2024. */
    public static void fill(Store store) {
        Indeling region = new SampleRegion().indelingen().get(1);
        DatasetDraft draft = new DatasetDraft(
                DatasetKind.GEBIEDEN,
                "NLD",
                "2024",
                LocalDate.of(2024, 1, 1),
                "proef",
                "CC0",
                true,
                "proef",
                List.of(new DatasetDraft.SourceFile("proef.zip", "a".repeat(64), 1)));
        try (DatasetLoad load = store.datasets().begin(draft)) {
            try (DatasetLoad.Inlet inlet = load.inlet()) {
                region.gemeenten().forEach(inlet::accept);
                region.wijken().forEach(inlet::accept);
                region.buurten().forEach(inlet::accept);
            }
            load.publish(Map.of());
        }
    }

    /** A token of a new account, good for two days. */
    public static String token(Store store, String naam, Rol rol) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        store.accounts().add(new Account(naam, "[geen]", Set.of(Grant.everywhere(rol)), false, now));
        String secret = Secret.make();
        AccessToken token =
                new AccessToken(0, naam, "proef", now.minus(1, ChronoUnit.MINUTES), now.plus(2, ChronoUnit.DAYS));
        store.tokens().add(Secret.digest(secret), token);
        return secret;
    }
}
