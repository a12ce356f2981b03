package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wijkatelier.domain.access.AccessRefused;
import nl.wijkatelier.domain.access.AccessToken;
import nl.wijkatelier.domain.access.AccessTokens;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.AccountOrigins;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Kinship;
import nl.wijkatelier.domain.access.KnownDevices;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Secret;
import nl.wijkatelier.domain.access.SetUpLink;
import nl.wijkatelier.domain.access.SetUpLinks;
import nl.wijkatelier.domain.access.Share;
import nl.wijkatelier.domain.access.Shares;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.Plans;
import org.junit.jupiter.api.Test;

/** What every store does with accounts and secrets, whichever database is behind it. */
abstract class AccessContract extends StoreContract {
    private static final Instant TIME = PlanLogContract.TIME;
    private static final Set<Grant> ROLES =
            Set.of(Grant.everywhere(Rol.LEZER), new Grant(Rol.PLANNER, AreaCode.of("GM0553")));

    @Test
    void account_isFoundByItsName_whateverItsCase_andKeepsRolesAndPassword() {
        Accounts accounts = store.accounts();
        Account jan = new Account("Jan de Vries", null, ROLES, false, TIME);
        assertThat(accounts.add(jan)).isTrue();
        assertThat(accounts.add(new Account("jan DE vries", "x", Set.of(), true, TIME)))
                .isFalse();
        assertThat(accounts.find(" JAN de vries ")).contains(jan);
        Set<Grant> all = Set.of(Grant.everywhere(Rol.BEHEERDER));
        assertThat(accounts.roles("jan DE vries", all)).isTrue();
        assertThat(accounts.password("jan DE vries", "{pbkdf2}abc", TIME.plusSeconds(1)))
                .isTrue();
        Account other = new Account("Jan de Vries", "{pbkdf2}abc", all, false, TIME.plusSeconds(1));
        assertThat(accounts.find("jan de vries")).contains(other);
        Account demo = new Account("anne", "y", Set.of(), true, TIME);
        accounts.add(demo);
        assertThat(accounts.list()).containsExactly(demo, other);
        assertThat(accounts.find("' or '1'='1")).isEmpty();
        assertThat(accounts.roles("piet", ROLES)).isFalse();
        assertThat(accounts.password("piet", "z", TIME)).isFalse();
    }

    @Test
    void lastAdministrator_keepsRoleAndAccount_perKind() {
        Accounts accounts = store.accounts();
        Set<Grant> all = Set.of(Grant.everywhere(Rol.BEHEERDER));
        accounts.add(new Account("jan", "x", all, false, TIME));
        // who has no password yet, administers one gemeente, or exists for the demo region only, is no other
        accounts.add(new Account("piet", null, all, false, TIME));
        accounts.add(new Account("mien", "x", Set.of(new Grant(Rol.BEHEERDER, AreaCode.of("GM0553"))), false, TIME));
        accounts.add(new Account("demo", "x", all, true, TIME));
        assertThatThrownBy(() -> accounts.remove("Jan")).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> accounts.roles("jan", ROLES)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> accounts.remove("demo")).isInstanceOf(AccessRefused.class);
        assertThat(accounts.find("jan").orElseThrow().rollen()).isEqualTo(all);
        accounts.password("piet", "y", TIME);
        assertThat(accounts.roles("jan", ROLES)).isTrue();
        assertThat(accounts.remove("mien")).isTrue();
        assertThatThrownBy(() -> accounts.remove("piet")).isInstanceOf(AccessRefused.class);
    }

    /** Two administrators remove each other, or take each other's role, at once. */
    @Test
    void twoLastAdministrators_doNotRemoveEachOther() throws Exception {
        Accounts accounts = store.accounts();
        Set<Grant> all = Set.of(Grant.everywhere(Rol.BEHEERDER));
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 24; round++) {
            for (String naam : List.of("jan", "piet")) {
                accounts.add(new Account(naam, "x", all, false, TIME));
                accounts.roles(naam, all);
            }
            boolean removes = round % 2 == 0;
            CyclicBarrier together = new CyclicBarrier(2);
            List<Callable<Boolean>> both = new ArrayList<>();
            for (String naam : List.of("jan", "piet"))
                both.add(() -> {
                    together.await();
                    try {
                        return removes ? accounts.remove(naam) : accounts.roles(naam, ROLES);
                    } catch (AccessRefused last) {
                        assertThat(last.reason()).isEqualTo(AccessRefused.Reason.LAST_ADMINISTRATOR);
                        return false;
                    }
                });
            int done = 0;
            for (Future<Boolean> one : two.invokeAll(both)) if (one.get()) done++;
            assertThat(done).isEqualTo(1);
            assertThat(accounts.list().stream().filter(Account::administers)).hasSize(1);
        }
        two.shutdown();
    }

    @Test
    void knownBrowser_isOfItsAccount_untilItsEnd_andNoLongerThanThePassword() {
        store.accounts().add(new Account("Jan", "x", ROLES, false, TIME));
        store.accounts().add(new Account("piet", "x", ROLES, false, TIME));
        KnownDevices devices = store.devices();
        Instant end = TIME.plusSeconds(60);
        devices.add("d1", "jan", end);
        devices.add("d1", "jan", end);
        devices.add("d1", "piet", end);
        devices.add("d1", "niemand", end);
        assertThat(devices.has("d1", "JAN", TIME)).isTrue();
        assertThat(devices.has("d1", "jan", end)).isFalse();
        assertThat(devices.has("d2", "jan", TIME)).isFalse();
        assertThat(devices.has("d1", "niemand", TIME)).isFalse();
        for (int i = 0; i < 20; i++) devices.add("e" + i, "jan", end.plusSeconds(i + 1));
        assertThat(devices.has("d1", "jan", TIME)).isFalse();
        assertThat(devices.has("e0", "jan", TIME)).isTrue();
        store.accounts().password("jan", "y", TIME);
        assertThat(devices.has("e19", "jan", TIME)).isFalse();
        assertThat(devices.has("d1", "piet", TIME)).isTrue();
        store.accounts().remove("piet");
        assertThat(devices.has("d1", "piet", TIME)).isFalse();
    }

    @Test
    void origins_stayWhenTheAccountIsGone() {
        AccountOrigins origins = store.origins();
        store.accounts().add(new Account("Jan", "x", ROLES, false, TIME));
        origins.made("Jan", "Beheerder");
        origins.made("jan", "beheerder");
        origins.made("jan", "piet");
        origins.belongs("jan", Kinship.person("P-17 "));
        origins.belongs("jan", Kinship.person("p-17"));
        store.accounts().remove("jan");
        assertThat(origins.makers("JAN")).containsExactlyInAnyOrder("beheerder", "piet");
        assertThat(origins.persons("Jan")).containsExactly(Secret.digest("p-17"));
        assertThat(origins.makers("piet")).isEmpty();
    }

    @Test
    void removedAccount_takesItsRolesTokensAndLinksAlong() {
        Accounts accounts = store.accounts();
        accounts.add(new Account("jan", null, ROLES, false, TIME));
        store.tokens().add("d1", new AccessToken(0, "jan", "t", TIME, TIME.plusSeconds(60)));
        store.setUpLinks().add("d2", new SetUpLink("jan", TIME.plusSeconds(60)));
        assertThat(accounts.remove("JAN")).isTrue();
        assertThat(accounts.remove("jan")).isFalse();
        assertThat(store.tokens().find("d1", TIME)).isEmpty();
        assertThat(store.setUpLinks().find("d2", TIME)).isEmpty();
        accounts.add(new Account("jan", null, Set.of(), false, TIME));
        assertThat(accounts.find("jan").orElseThrow().rollen()).isEmpty();
        assertThat(store.tokens().list("jan")).isEmpty();
    }

    @Test
    void token_isGoodUntilItsEnd_andRemovedByItsOwnerOnly() {
        store.accounts().add(new Account("Jan", null, ROLES, false, TIME));
        store.accounts().add(new Account("piet", null, ROLES, false, TIME));
        AccessTokens tokens = store.tokens();
        AccessToken token = tokens.add("d1", new AccessToken(0, "Jan", "nachtwerk", TIME, TIME.plusSeconds(60)));
        assertThat(tokens.find("d1", TIME)).contains(token);
        assertThat(tokens.find("d1", TIME.plusSeconds(60))).isEmpty();
        assertThat(tokens.find("d2", TIME)).isEmpty();
        assertThat(tokens.list("jan")).containsExactly(token);
        assertThat(tokens.remove("piet", token.id())).isFalse();
        assertThat(tokens.remove("jan", token.id())).isTrue();
        assertThat(tokens.list("jan")).isEmpty();
    }

    @Test
    void link_isSpentOnce_alsoByManyAtOnce() throws Exception {
        SetUpLinks links = store.setUpLinks();
        links.add("d1", new SetUpLink(null, TIME.plusSeconds(60)));
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Callable<Optional<SetUpLink>>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) all.add(() -> links.spend("d1", TIME));
        int got = 0;
        for (Future<Optional<SetUpLink>> one : many.invokeAll(all))
            if (one.get().isPresent()) got++;
        many.shutdown();
        assertThat(got).isEqualTo(1);
        assertThat(links.find("d1", TIME)).isEmpty();
    }

    @Test
    void newLink_endsTheOneBeforeOfTheSameAccount() {
        store.accounts().add(new Account("Jan", null, ROLES, false, TIME));
        SetUpLinks links = store.setUpLinks();
        links.add("d0", new SetUpLink(null, TIME.plusSeconds(60)));
        links.add("d1", new SetUpLink("jan", TIME.plusSeconds(60)));
        links.add("d2", new SetUpLink("jan", TIME.plusSeconds(60)));
        assertThat(links.find("d1", TIME)).isEmpty();
        assertThat(links.find("d2", TIME)).contains(new SetUpLink("Jan", TIME.plusSeconds(60)));
        assertThat(links.find("d2", TIME.plusSeconds(60))).isEmpty();
        assertThat(links.find("d0", TIME)).contains(new SetUpLink(null, TIME.plusSeconds(60)));
    }

    @Test
    void share_leadsToItsPlan_untilItIsRemoved() {
        long plan = store.plans()
                .create(new PlanLog.Head(0, "Een", "2024", "1", "jan", TIME), Plans.ORIGIN, List.of())
                .id();
        Shares shares = store.shares();
        Share share = new Share(Secret.digest("geheim"), plan, "jan", TIME, TIME.plusSeconds(60));
        shares.add(share);
        assertThat(shares.find(Secret.digest("geheim"), TIME)).contains(share);
        assertThat(shares.list(plan, TIME)).containsExactly(share);
        assertThat(shares.find(share.digest(), share.tot())).isEmpty();
        assertThat(shares.list(plan, share.tot())).isEmpty();
        assertThat(shares.remove(plan + 1, share.digest())).isFalse();
        assertThat(shares.remove(plan, share.digest())).isTrue();
        assertThat(shares.find(share.digest(), TIME)).isEmpty();
    }
}
