package nl.wijkatelier.api.plan;

import java.util.List;

/**
 * What a command, undo or redo did, or would do.
 *
 * @param borders what changed of them since the revision that the author saw
 */
record ChangedJson(int revision, List<Change> changed, PackedBorders borders, Findings findings) {
    /**
     * A buurt that changes, or of which figures become withheld because of others.
     *
     * @param before null for a new one
     * @param after null for one that is gone
     * @param withheld ids of the indicators that become withheld
     */
    record Change(BuurtJson before, BuurtJson after, List<String> withheld) {}

    /** Findings that come and go. */
    record Findings(List<FindingJson> nieuw, List<FindingJson> weg) {}
}
