package nl.wijkatelier.engine.render;

/** Hands out the topography that is served now; one call per request, so that a request sees one state. */
@FunctionalInterface
public interface Topographies {
    Topography current();
}
