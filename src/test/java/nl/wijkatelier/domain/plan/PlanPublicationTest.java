package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;
import org.junit.jupiter.api.Test;

class PlanPublicationTest {
    private final MemoryPlanLog log = new MemoryPlanLog();
    private final MemoryReviewLog reviews = new MemoryReviewLog();
    private final Clock clock = Clock.fixed(Plans.TIME, ZoneOffset.UTC);
    private final PlanDesk desk = new PlanDesk(log, reviews, head -> PlanTest.first(), clock);

    /** The state that became a division is kept whole: its log may be damaged, or lead elsewhere one day. */
    @Test
    void stateThatIsPublished_isKeptWhole() {
        long id = desk.open(new PlanLog.Head(0, "Proef", "2024", "1", "jan", Plans.TIME))
                .id();
        Visitor jan = Visitor.of("jan", Grant.everywhere(Rol.PLANNER));
        desk.apply(id, 0, new SetBesluit(new Besluit(LocalDate.of(2027, 1, 1), "B-1")), jan, "");
        Plan plan = desk.apply(id, 1, new RenameArea(AreaCode.of("BU00010100"), "Oranjebuurt"), jan, "");
        reviews.append(id, new ReviewStep(1, ReviewStep.Kind.INDIENEN, 2, "jan", Plans.TIME, ""));
        reviews.append(id, new ReviewStep(2, ReviewStep.Kind.AKKOORD, 2, "truus", Plans.TIME, ""));
        assertThat(log.snapshots(id)).isEmpty();
        DivisionVersion made = new PlanPublication(desk, log, reviews, new MemoryDivisionStore(reviews), clock)
                .publish(id, "truus", Map.of(), true);
        assertThat(made.revisie()).isEqualTo(2);
        assertThat(log.snapshots(id, 2)).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.kind()).isEqualTo(PlanSnapshot.Kind.PUBLICATIE);
            assertThat(snapshot.state(plan.first().addresses()).digest())
                    .isEqualTo(plan.state().digest());
        });
    }
}
