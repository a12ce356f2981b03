package nl.wijkatelier.domain.port;

import java.util.List;

/**
 * What a version takes the place of in an earlier one that is served.
 *
 * @param dataset id of the earlier version
 * @param gebied its land as the catalogue names it
 * @param newer why the earlier version is newer than the one that replaces it, for people; null where it is not
 * @param counts per type of object, in order of name
 */
public record Replacement(long dataset, String gebied, String newer, List<Count> counts) {
    public Replacement {
        counts = List.copyOf(counts);
    }

    /** Objects replaced, of all types. */
    public long replaced() {
        return counts.stream().mapToLong(Count::replaced).sum();
    }

    /** Objects that the earlier version goes on showing. */
    public long kept() {
        return counts.stream().mapToLong(Count::kept).sum();
    }

    /** Replaced objects that the newer version does not have. */
    public long gone() {
        return counts.stream().mapToLong(Count::gone).sum();
    }

    /**
     * The objects of one type.
     *
     * @param before current objects that the earlier version showed until then
     * @param replaced those of them that it no longer shows
     * @param gone those of the replaced ones that the newer version does not have
     * @param instead objects that the newer version has in their place, the same ones or others
     */
    public record Count(String type, long before, long replaced, long gone, long instead) {
        public long kept() {
            return before - replaced;
        }

        /** Whether at least a fifth is lost. */
        public boolean large() {
            return replaced > instead && 5 * (replaced - instead) >= replaced;
        }
    }
}
