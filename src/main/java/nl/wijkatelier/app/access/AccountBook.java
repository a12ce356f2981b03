package nl.wijkatelier.app.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Accounts;

/**
 * The accounts and log-ins that are good now: accounts of the demo region are not once other data have come.
 *
 * @param fictional whether the store holds nothing but the demo region
 * @param longest how long a log-in lasts, whatever is done in it
 */
record AccountBook(Accounts accounts, BooleanSupplier fictional, Duration longest, Clock clock) {
    Optional<Account> find(String naam) {
        return accounts.find(naam).filter(account -> !account.demo() || fictional.getAsBoolean());
    }

    /** Somebody who logged in, with the roles of now; empty where the account is gone or has another password, or it was too long ago. */
    Optional<SignedIn> now(SignedIn before) {
        if (before.at().plus(longest).isBefore(clock.instant())) return Optional.empty();
        return find(before.getPrincipal().naam())
                .filter(account -> account.gewijzigd().equals(before.since()))
                .map(account -> SignedIn.with(account, before.at()));
    }
}
