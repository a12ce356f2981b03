package nl.wijkatelier.engine.style;

import nl.wijkatelier.domain.statistics.Value;

/** Which colour each area of a level gets: what a choropleth is to the painter. Immutable. */
public interface AreaColors {
    /** What an area shows. */
    enum State {
        VALUE("waarde", null),
        SECRET("geheim", Value.Reason.SECRET),
        LATER("later", Value.Reason.LATER),
        DISCONTINUED("vervallen", Value.Reason.DISCONTINUED),
        UNKNOWN("onbekend", Value.Reason.UNKNOWN),
        UNCERTAIN("onzeker", Value.Reason.UNCERTAIN),
        NOT_APPLICABLE("nvt", Value.Reason.NOT_APPLICABLE),
        WATER("water", Value.Reason.NOT_APPLICABLE);

        private final String text;
        private final Value.Reason reason;

        State(String text, Value.Reason reason) {
            this.text = text;
            this.reason = reason;
        }

        /** Why there is no number; null where there is one. */
        public Value.Reason reason() {
            return reason;
        }

        /** The value of the property {@code toestand} by which {@code styles/choropleet.sld} knows it. */
        public String text() {
            return text;
        }

        /** What a missing value with this reason shows. */
        public static State of(Value.Reason reason) {
            return switch (reason) {
                case SECRET -> SECRET;
                case LATER -> LATER;
                case DISCONTINUED -> DISCONTINUED;
                case UNKNOWN -> UNKNOWN;
                case UNCERTAIN -> UNCERTAIN;
                case NOT_APPLICABLE -> NOT_APPLICABLE;
            };
        }
    }

    /** Number of areas. */
    int areas();

    State state(int area);

    /** The class of an area, or -1 where it has no number. */
    int classOf(int area);

    /** Opaque ARGB per class. */
    int[] colors();

    /** Whether the figure is drawn as proportional circles; as fill else. */
    boolean circles();

    /** Radius of an area's circle in pixels of 0.28 mm, 0 where it has none. */
    double radiusOf(int area);
}
