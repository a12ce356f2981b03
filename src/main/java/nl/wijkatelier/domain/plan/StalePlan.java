package nl.wijkatelier.domain.plan;

import java.util.List;

/** A command made on an older revision that touches what others changed since; nothing was changed or lost. */
public final class StalePlan extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PlanEntry> since;
    private final transient List<String> buurten;

    StalePlan(int basis, List<PlanEntry> since, List<String> buurten) {
        super("revision " + basis + " is " + since.size() + " entries behind; changed: " + buurten);
        this.since = List.copyOf(since);
        this.buurten = List.copyOf(buurten);
    }

    /** What others did since, oldest first. */
    public List<PlanEntry> since() {
        return since;
    }

    /** Codes of the buurten that both touch, as they are now; empty where wijken or the decision are what both change. */
    public List<String> buurten() {
        return buurten;
    }
}
