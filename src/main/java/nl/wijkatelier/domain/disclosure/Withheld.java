package nl.wijkatelier.domain.disclosure;

/**
 * What decides which areas of a tree a rule withholds. Indexed by node.
 *
 * @param base records of each area; an area without any has nothing to withhold
 * @param least what withheld areas must reach together where their sum can be derived
 * @param sensitive areas that the rule withholds for their own sake
 * @param unpublished areas about which nothing is published anyway
 * @param forced areas that are withheld because of an audit
 */
record Withheld(long[] base, int least, boolean[] sensitive, boolean[] unpublished, boolean[] forced) {
    boolean empty(int node) {
        return base[node] == 0;
    }

    /** Whether withholding the area costs nothing, since it must be or is not published anyway. */
    boolean free(int node) {
        return sensitive[node] || unpublished[node];
    }

    boolean publishable(int node) {
        return !free(node) && !forced[node];
    }
}
