package nl.wijkatelier.domain.plan;

/** Where a plan is on its way to a division; the names are stable. */
public enum PlanStatus {
    /** Being drawn: the only status in which commands are taken. */
    CONCEPT,
    /** Handed in, waits for a second person. */
    INGEDIEND,
    /** Approved, may be published. */
    GOEDGEKEURD,
    /** A division for ever; nothing changes any more. */
    GEPUBLICEERD
}
