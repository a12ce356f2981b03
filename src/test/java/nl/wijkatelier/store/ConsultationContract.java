package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wijkatelier.domain.consultation.Comment;
import nl.wijkatelier.domain.consultation.Consultation;
import nl.wijkatelier.domain.consultation.Consultations;
import nl.wijkatelier.domain.consultation.Remark;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.Plans;
import org.junit.jupiter.api.Test;

/** What every store does with comments and consultations, whichever database is behind it. */
abstract class ConsultationContract extends StoreContract {
    private static final LocalDate LAST = LocalDate.of(2027, 2, 1);

    @Test
    void comments_comeBackAsTheyWere_inOrder() {
        long plan = plan();
        Comment one =
                store.comments().add(plan, new Comment(0, "jan", PlanLogContract.TIME, "Süd; 'x'\n\"y\"", 1.5, 2.25));
        Comment two = store.comments().add(plan, new Comment(0, "piet", PlanLogContract.TIME, "ja", null, null));
        assertThat(one.id()).isEqualTo(1);
        assertThat(store.comments().list(plan)).containsExactly(one, two);
        assertThat(store.comments().list(plan() + 1)).isEmpty();
    }

    @Test
    void consultation_isReplacedByTheNextOfItsPlan() {
        Consultations consultations = store.consultations();
        long plan = plan();
        consultations.put(new Consultation(plan, 3, true, "Nieuw", "Waarom", LAST));
        Consultation closed = new Consultation(plan, 3, false, "Nieuw", "", LAST);
        consultations.put(closed);
        assertThat(consultations.find(plan)).contains(closed);
        Consultation other = new Consultation(plan(), 0, true, "Ander", "", LAST);
        consultations.put(other);
        assertThat(consultations.list()).containsExactly(other, closed);
        assertThat(consultations.find(999)).isEmpty();
    }

    @Test
    void remark_waitsUntilItIsJudged() {
        Consultations consultations = store.consultations();
        long plan = plan();
        consultations.put(new Consultation(plan, 3, true, "Nieuw", "Waarom", LAST));
        Remark remark = consultations.add(plan, remark("te klein"));
        assertThat(consultations.waiting(plan)).isEqualTo(1);
        assertThat(consultations.remarks(plan)).containsExactly(remark);
        assertThat(consultations.judge(plan, remark.id(), Remark.Status.GETOOND, "Dank"))
                .isTrue();
        assertThat(consultations.judge(plan, 99, Remark.Status.GETOOND, "")).isFalse();
        assertThat(consultations.waiting(plan)).isZero();
        assertThat(consultations.remarks(plan).get(0).antwoord()).isEqualTo("Dank");
    }

    @Test
    void remarksOfManyAtOnce_eachGetANumber() throws Exception {
        Consultations consultations = store.consultations();
        long plan = plan();
        consultations.put(new Consultation(plan, 3, true, "Nieuw", "Waarom", LAST));
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Callable<Remark>> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) all.add(() -> consultations.add(plan, remark("x")));
        for (Future<Remark> one : many.invokeAll(all))
            assertThat(one.get().id()).isBetween(1, 24);
        many.shutdown();
        assertThat(consultations.remarks(plan))
                .extracting(Remark::id)
                .doesNotHaveDuplicates()
                .hasSize(24);
    }

    private static Remark remark(String text) {
        return new Remark(0, 4.512345678, 52.1, text, PlanLogContract.TIME, Remark.Status.NIEUW, "");
    }

    private long plan() {
        return store.plans()
                .create(new PlanLog.Head(0, "Een", "2024", "1", "jan", PlanLogContract.TIME), Plans.ORIGIN, List.of())
                .id();
    }
}
