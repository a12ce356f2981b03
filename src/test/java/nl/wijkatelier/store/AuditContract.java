package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wijkatelier.domain.access.AccessToken;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.SetUpLink;
import nl.wijkatelier.domain.access.Share;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Actor;
import nl.wijkatelier.domain.audit.Audit.Told;
import nl.wijkatelier.domain.audit.AuditCheck.Fault;
import nl.wijkatelier.domain.audit.AuditCheck.Kind;
import nl.wijkatelier.domain.audit.AuditFilter;
import nl.wijkatelier.domain.audit.AuditHead;
import nl.wijkatelier.domain.audit.Deed;
import nl.wijkatelier.domain.consultation.Consultation;
import nl.wijkatelier.domain.consultation.Remark;
import nl.wijkatelier.domain.finding.Finding;
import nl.wijkatelier.domain.finding.Overrule;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.plan.RenameArea;
import nl.wijkatelier.domain.plan.ReviewStep;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store keeps of what was done, whichever database is behind it. */
abstract class AuditContract extends StoreContract {
    private static final Instant TIME = PlanLogContract.TIME;
    private static final Account JAN =
            new Account("Jan", null, Set.of(new Grant(Rol.PLANNER, AreaCode.of("GM0553"))), false, TIME);

    @AfterEach
    void nobody() {
        Actor.bind(null);
    }

    @Test
    void everyAct_leavesOneEntry_byWhoDidIt() {
        Actor.bind(Actor.BEHEERTOKEN);
        store.accounts().add(JAN);
        store.setUpLinks().add("d", new SetUpLink("jan", TIME.plusSeconds(60)));
        store.setUpLinks().add("e", new SetUpLink(null, TIME.plusSeconds(60)));
        Actor.bind(Actor.NIEMAND);
        store.accounts().password(JAN.naam(), "{x}geheim", TIME.plusSeconds(1));
        Actor.bind(Actor.account("JAN"));
        long token = store.tokens()
                .add("d", new AccessToken(0, "Jan", "nachtwerk", TIME, TIME.plusSeconds(60)))
                .id();
        Actor.bind(Actor.token("jan", token));
        long plan = plan();
        String at = "plan:" + plan;
        store.plans().append(plan, entry(1), Set.of());
        store.shares().add(new Share("s", plan, "jan", TIME, TIME.plusSeconds(60)));
        store.shares().remove(plan, "s");
        store.overrules()
                .keep(plan, new Overrule(Finding.Soort.ENCLAVE, List.of(PlanLogContract.BUURT), "jan", TIME, "x"));
        store.consultations().put(new Consultation(plan, 1, true, "Titel", "Waarom", LocalDate.of(2027, 2, 1)));
        int remark = store.consultations()
                .add(plan, new Remark(0, 5, 52, "te klein", TIME, Remark.Status.NIEUW, ""))
                .id();
        store.consultations().judge(plan, remark, Remark.Status.GETOOND, "dank");
        store.reviews().append(plan, new ReviewStep(1, ReviewStep.Kind.INDIENEN, 1, "jan", TIME, "reden"));
        Actor.bind(null);
        Dataset dataset = Samples.publish(store, Samples.draft(DatasetKind.BAG), List.of(Samples.pand(1, 1950)));
        store.datasets().withdraw(dataset.id(), "jan", "fout");
        store.datasets().putBack(dataset.id(), "jan", "toch goed");
        store.divisions()
                .publish(
                        DivisionContract.draft(plan, 2027, "", 0),
                        areas(2027, "0534", 1),
                        new ReviewStep(2, ReviewStep.Kind.PUBLICEREN, 1, "jan", TIME, ""),
                        false)
                .orElseThrow();
        store.accounts().roles(JAN.naam(), Set.of(Grant.everywhere(Rol.LEZER)));
        store.tokens().remove("jan", token);
        store.accounts().remove("jan");
        String jan = "account:1";
        String byToken = jan + "/token:" + token;
        long division = dataset.id() + 1;
        assertThat(told())
                .containsExactly(
                        "beheertoken ACCOUNT_GEMAAKT account:1 gelukt planner@GM0553",
                        "beheertoken INSTELLINK account:1 gelukt ",
                        "beheertoken INSTELLINK eerste beheerder gelukt ",
                        "niemand WACHTWOORD account:1 gelukt ",
                        jan + " TOKEN_GEMAAKT token:" + token + " gelukt ",
                        byToken + " PLAN_GEMAAKT " + at + " gelukt ",
                        byToken + " BEWERKING " + at + " gelukt COMMAND revisie 1",
                        byToken + " DEELLINK_GEMAAKT " + at + " gelukt ",
                        byToken + " DEELLINK_INGETROKKEN " + at + " gelukt ",
                        byToken + " AANVAARDING " + at + " gelukt ENCLAVE",
                        byToken + " INSPRAAK " + at + " gelukt open revisie 1",
                        byToken + " REACTIE " + at + " gelukt reactie 1 GETOOND",
                        byToken + " INDIENEN " + at + " gelukt revisie 1",
                        "dienst IMPORT dataset:" + dataset.id() + " gelukt BAG",
                        "dienst INTREKKEN dataset:" + dataset.id() + " gelukt BAG",
                        "dienst TERUGZETTEN dataset:" + dataset.id() + " gelukt BAG",
                        "dienst IMPORT dataset:" + division + " gelukt INDELING",
                        "dienst PUBLICEREN " + at + " gelukt dataset " + division,
                        "dienst ROLLEN account:1 gelukt lezer",
                        "dienst TOKEN_INGETROKKEN token:" + token + " gelukt ",
                        "dienst ACCOUNT_VERWIJDERD account:1 gelukt ");
        assertGood();
    }

    @Test
    void actThatIsNotDone_leavesNone() {
        store.accounts().add(JAN);
        long plan = plan();
        store.plans().append(plan, entry(1), Set.of());
        AuditHead before = store.audit().head();
        assertThat(store.accounts().add(JAN)).isFalse();
        assertThat(store.accounts().remove("piet")).isFalse();
        assertThat(store.tokens().remove("jan", 99)).isFalse();
        assertThat(store.shares().remove(plan, "s")).isFalse();
        assertThat(store.plans().append(plan, entry(1), Set.of())).isFalse();
        assertThatThrownBy(() -> store.plans().append(999, entry(1), Set.of())).isInstanceOf(StoreFailure.class);
        try (var load = store.datasets().begin(Samples.draft(DatasetKind.BAG))) {
            Samples.fill(load, List.of(Samples.pand(1, 1950)));
        }
        assertThat(store.audit().head()).isEqualTo(before);
        assertGood();
    }

    @Test
    void eightWriters_makeOneChain() throws Exception {
        int each = 25;
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Callable<Void>> all = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            int own = writer;
            long plan = plan();
            all.add(() -> {
                for (int i = 1; i <= each; i++)
                    if (own % 2 == 0)
                        assertThat(store.plans().append(plan, entry(i), Set.of()))
                                .isTrue();
                    else store.audit().record(Act.of(Deed.INLOGGEN, ""), Actor.account("naam " + own));
                return null;
            });
        }
        try {
            for (Future<Void> one : writers.invokeAll(all)) one.get();
        } finally {
            writers.shutdown();
        }
        assertGood();
        assertThat(store.audit().head().nummer()).isEqualTo(8 + 8L * each);
    }

    @Test
    void changedRemovedReorderedAndCutOff_areFound() throws Exception {
        for (int i = 1; i <= 6; i++) store.audit().record(Act.onPlan(Deed.BEWERKING, i));
        AuditHead last = store.audit().head();
        assertGood();
        sql("update audit set onderwerp = 'plan:9' where nummer = 3");
        assertFaults(new Fault(Kind.CHANGED, 3));
        sql("update audit set onderwerp = 'plan:3' where nummer = 3");
        assertGood();
        sql(
                "update audit set nummer = 99 where nummer = 3",
                "update audit set nummer = 3 where nummer = 4",
                "update audit set nummer = 4 where nummer = 99");
        assertThat(store.audit().check(List.of()).faults())
                .extracting(Fault::kind)
                .contains(Kind.CHANGED, Kind.ORDER);
        sql(
                "update audit set nummer = 99 where nummer = 3",
                "update audit set nummer = 3 where nummer = 4",
                "update audit set nummer = 4 where nummer = 99");
        assertGood();
        sql("delete from audit where nummer = 6");
        assertFaults(new Fault(Kind.TAIL, 5));
        AuditHead cut = new AuditHead(5, hash(5));
        sql("update audit_kop set nummer = 5, hash = '" + cut.hash() + "'");
        assertGood();
        assertThat(store.audit().check(List.of(last)).faults()).containsExactly(new Fault(Kind.ANCHOR, 6));
        sql("delete from audit where nummer = 2");
        assertFaults(new Fault(Kind.MISSING, 3));
    }

    @Test
    void chainWhoseHeadWasPutBack_takesNoMore_andChangesNothing() throws Exception {
        store.audit().record(Act.of(Deed.INLOGGEN, ""));
        store.audit().record(Act.of(Deed.INLOGGEN, ""));
        sql("update audit_kop set nummer = 1, hash = '" + hash(1) + "'");
        assertThatThrownBy(() -> store.accounts().add(JAN))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("audit");
        assertThat(store.accounts().list()).isEmpty();
    }

    @Test
    void nameOfARemovedAccount_isInNoEntry_andItsNumberIsNotGivenAgain() {
        store.accounts().add(JAN);
        store.audit().record(Act.of(Deed.INLOGGEN, ""), Actor.account("Jan"));
        assertThat(store.audit().list(AuditFilter.ALL, 0, 9))
                .extracting(Told::naam, Told::onderwerpNaam)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", "Jan"), org.assertj.core.groups.Tuple.tuple("Jan", ""));
        store.accounts().remove("jan");
        store.accounts().add(JAN);
        assertThat(told().toString()).doesNotContainIgnoringCase("jan");
        assertThat(store.audit().list(AuditFilter.ALL, 0, 9))
                .extracting(Told::onderwerpNaam)
                .containsExactly("", "", "", "Jan");
        assertThat(store.audit().list(AuditFilter.ALL, 3, 9).get(0).entry().onderwerp())
                .isEqualTo("account:2");
        assertGood();
    }

    @Test
    void list_isCutByTime_andContinued() {
        for (int i = 1; i <= 5; i++) store.audit().record(Act.onPlan(Deed.BEWERKING, i));
        Instant now = CLOCK.instant();
        assertThat(numbers(null, null, 0, 2)).containsExactly(1L, 2L);
        assertThat(numbers(null, null, 2, 9)).containsExactly(3L, 4L, 5L);
        assertThat(numbers(now, now.plusSeconds(1), 0, 9)).hasSize(5);
        assertThat(numbers(now.plusSeconds(1), null, 0, 9)).isEmpty();
        assertThat(numbers(null, now, 0, 9)).isEmpty();
    }

    @Test
    void newest_comesFirst_ofWhatIsAskedFor() {
        store.accounts().add(JAN);
        Actor.bind(Actor.account("JAN"));
        long plan = plan();
        Actor.bind(Actor.token("jan", 7));
        store.plans().append(plan, entry(1), Set.of());
        Actor.bind(Actor.BEHEERTOKEN);
        store.audit().record(Act.of(Deed.IMPORT, "BAG").refused("geweigerd FILE_CUT"));
        store.audit().record(Act.of(Deed.BACKUP, "opslag"));
        Actor.bind(null);
        store.accounts().add(new Account("Piet", null, Set.of(Grant.everywhere(Rol.LEZER)), false, TIME));
        assertThat(newest(AuditFilter.ALL, Long.MAX_VALUE)).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(newest(AuditFilter.ALL, 3)).containsExactly(2L, 1L);
        assertThat(newest(new AuditFilter(null, null, Deed.BACKUP, null, null), Long.MAX_VALUE))
                .containsExactly(5L);
        // by the account or one of its tokens; what was done to it is not by it
        assertThat(newest(new AuditFilter(null, null, null, "Jan", null), Long.MAX_VALUE))
                .containsExactly(3L, 2L);
        assertThat(newest(new AuditFilter(null, null, null, "beheertoken", null), Long.MAX_VALUE))
                .containsExactly(5L, 4L);
        assertThat(newest(new AuditFilter(null, null, null, "%", null), Long.MAX_VALUE))
                .isEmpty();
        assertThat(newest(new AuditFilter(null, null, null, null, "geweigerd"), Long.MAX_VALUE))
                .containsExactly(4L);
        Instant now = CLOCK.instant();
        assertThat(newest(new AuditFilter(now, now.plusSeconds(1), Deed.IMPORT, "beheertoken", "geweigerd"), 9))
                .containsExactly(4L);
    }

    private List<Long> newest(AuditFilter filter, long before) {
        return store.audit().newest(filter, before, 9).stream()
                .map(one -> one.entry().nummer())
                .toList();
    }

    private List<Long> numbers(Instant from, Instant to, long after, int most) {
        return store.audit().list(AuditFilter.between(from, to), after, most).stream()
                .map(one -> one.entry().nummer())
                .toList();
    }

    private List<String> told() {
        return store.audit().list(AuditFilter.ALL, 0, 1000).stream()
                .map(Told::entry)
                .map(one -> String.join(" ", one.wie(), one.daad(), one.onderwerp(), one.uitkomst(), one.detail()))
                .toList();
    }

    private void assertGood() {
        assertFaults();
    }

    private void assertFaults(Fault... faults) {
        assertThat(store.audit().check(List.of()).faults()).containsExactly(faults);
    }

    private String hash(long nummer) {
        return store.audit().list(AuditFilter.ALL, nummer - 1, 1).get(0).entry().hash();
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.executeUpdate(sql);
        }
    }

    private long plan() {
        return store.plans()
                .create(new PlanLog.Head(0, "Plan", "2024", "7-x", "jan", TIME), Plans.ORIGIN, List.of())
                .id();
    }

    private static PlanEntry entry(int number) {
        return new PlanEntry(
                number, PlanEntry.Kind.COMMAND, new RenameArea(PlanLogContract.BUURT, "Naam"), "jan", TIME, "reden");
    }
}
