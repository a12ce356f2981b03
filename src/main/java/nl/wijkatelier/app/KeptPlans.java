package nl.wijkatelier.app;

import java.util.List;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanListener;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanStatus;
import nl.wijkatelier.domain.plan.PlanTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that of each plan it is kept which states its log led to, and writes down where a log no longer does. */
final class KeptPlans implements PlanListener {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPlans.class);

    private final PlanLog log;
    private final PlanDesk desk;

    KeptPlans(PlanLog log, PlanDesk desk) {
        this.log = log;
        this.desk = desk;
        desk.listen(this);
    }

    /** Opens the plans of before states were kept, so that theirs are kept from now on; what cannot be opened stays as it is. */
    void adopt() {
        List<Long> plans = log.withoutStates();
        int kept = 0;
        for (long plan : plans)
            try {
                if (Thread.currentThread().isInterrupted()) return;
                desk.get(plan);
                // not all plans at once in memory: who works on one has it read anew
                desk.forget();
                kept++;
            } catch (RuntimeException failure) {
                LOG.warn("Van plan {} zijn de standen niet bewaard: het is niet te openen.", plan, failure);
            }
        if (kept > 0) LOG.info("Van {} plan(nen) van voor deze versie zijn de standen nu bewaard.", kept);
    }

    @Override
    public void troubled(long plan, List<PlanTrouble> problems) {
        for (PlanTrouble problem : problems)
            LOG.warn(
                    "{}: plan {}, regel {} tot en met {}; getoond is de stand na regel {}. {}",
                    problem.code(),
                    plan,
                    problem.from(),
                    problem.to(),
                    problem.shown(),
                    problem.code().uitleg());
    }

    @Override
    public void notKept(long plan, RuntimeException failure) {
        LOG.warn(
                "Van plan {} is een stand niet bewaard; het logboek is heel, het gebeurt bij de volgende keer openen.",
                plan,
                failure);
    }

    @Override
    public void reaches(long plan) {
        // nothing to see to
    }

    @Override
    public void changed(long plan, Plan now) {
        // the desk keeps its state
    }

    @Override
    public void reviewed(long plan, PlanStatus status) {
        // nothing to see to
    }
}
