package nl.wijkatelier.engine.render;

/** Something that can be painted on a picture: one entry of a GetMap's LAYERS. Immutable, so that threads can share it. */
@FunctionalInterface
public interface MapLayer {
    void paint(Canvas canvas);
}
