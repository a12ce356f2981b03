package nl.wijkatelier.engine.join;

/** Hands out the snapshot that is served now; one call per request, so that a request sees one state. */
@FunctionalInterface
public interface JoinedRegions {
    JoinedRegion current();
}
