package nl.wijkatelier.domain.plan;

/**
 * One named step of a redraw. Immutable; positions are RD metres, rounded to the millimetre when the command is made, so that a
 * command read back from its text does the same to the bit.
 */
public sealed interface PlanCommand
        permits AssignRegion,
                MoveBorder,
                SplitBuurt,
                MergeBuurten,
                CreateBuurt,
                DeleteArea,
                RenameArea,
                RecodeBuurt,
                MoveToWijk,
                CreateWijk,
                LockBuurten,
                SetBesluit {
    /**
     * The state after the command, not yet checked against locks and gemeente borders: see {@link PlanStep}. Throws PlanRefused or
     * CoverageRefused.
     */
    PlanState on(PlanState before);

    /** Whether buurten may lose all their land by it. */
    default boolean removesBuurten() {
        return false;
    }
}
