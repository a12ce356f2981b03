package nl.wijkatelier.app.access;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Accounts;

/**
 * The accounts that are good now: those of the demo region are not once other data have come.
 *
 * @param fictional whether the store holds nothing but the demo region
 */
record AccountBook(Accounts accounts, BooleanSupplier fictional) {
    Optional<Account> find(String naam) {
        return accounts.find(naam).filter(account -> !account.demo() || fictional.getAsBoolean());
    }

    /** Somebody who logged in, with the roles of now; empty where the account is gone or has another password. */
    Optional<SignedIn> now(SignedIn before) {
        return find(before.getPrincipal().naam())
                .filter(account -> account.gewijzigd().equals(before.since()))
                .map(SignedIn::with);
    }
}
