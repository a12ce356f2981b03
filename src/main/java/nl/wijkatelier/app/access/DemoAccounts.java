package nl.wijkatelier.app.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.wijkatelier.api.access.SessionController;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.port.DatasetStore;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts of the demo region, whose passwords the log-in page shows. They are good while the store holds nothing else. */
final class DemoAccounts implements BooleanSupplier, Supplier<List<SessionController.DemoAccount>> {
    private record Demo(String naam, Rol rol, String uitleg) {
        String password() {
            return "demo-" + naam;
        }
    }

    private static final List<Demo> ALL = List.of(
            new Demo("lezer", Rol.LEZER, "leest plannen"),
            new Demo("planner", Rol.PLANNER, "hertekent wijken en buurten"),
            new Demo("planner2", Rol.PLANNER, "een tweede planner"),
            new Demo("beoordelaar", Rol.BEOORDELAAR, "beoordeelt en publiceert"),
            new Demo("beheerder", Rol.BEHEERDER, "leest gegevens in en beheert accounts"));

    private final boolean wanted;
    private final DemoReach reach;
    private final DatasetStore datasets;
    private final Accounts accounts;

    DemoAccounts(boolean wanted, DemoReach reach, DatasetStore datasets, Accounts accounts) {
        this.wanted = wanted;
        this.reach = reach;
        this.datasets = datasets;
        this.accounts = accounts;
    }

    /** Whether the demo region is wanted, the store holds nothing else, whatever became of it, and nobody comes from elsewhere unasked. */
    @Override
    public boolean getAsBoolean() {
        return reach.good() && fictional();
    }

    /** Whether they are good once the service is bound so that nobody comes from elsewhere unasked. */
    boolean wouldBeGood() {
        return reach.wanted() && fictional();
    }

    /** Why they are not good though the store would have them, for people. */
    Optional<String> refusal() {
        return fictional() ? reach.refusal() : Optional.empty();
    }

    private boolean fictional() {
        return wanted
                && datasets.list().stream().allMatch(dataset -> dataset.draft().fictief());
    }

    /** Makes those that are not there. */
    void make(PasswordEncoder encoder, Clock clock) {
        if (!getAsBoolean()) return;
        for (Demo demo : ALL)
            if (accounts.find(demo.naam()).isEmpty())
                accounts.add(new Account(
                        demo.naam(),
                        encoder.encode(demo.password()),
                        Set.of(Grant.everywhere(demo.rol())),
                        true,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public List<SessionController.DemoAccount> get() {
        if (!getAsBoolean()) return List.of();
        return ALL.stream()
                .filter(demo -> accounts.find(demo.naam()).filter(Account::demo).isPresent())
                .map(demo -> new SessionController.DemoAccount(demo.naam(), demo.password(), demo.uitleg()))
                .toList();
    }
}
