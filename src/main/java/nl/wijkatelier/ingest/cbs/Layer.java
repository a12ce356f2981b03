package nl.wijkatelier.ingest.cbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.wijkatelier.domain.area.AreaCode;

/**
 * A file, or a layer of one, while its rows are read. Not thread-safe.
 *
 * <p>Rows are read in turns, the best borders first: those of layers that are not called generalised, then those of layers that
 * are, then rows without an area, such as labels.
 */
final class Layer {
    /** Regions abroad or unknown are few and may come first. */
    private static final int MOST_OUTSIDE = 100;

    static final int PRECISE = 0;
    static final int GENERALISED = 1;
    static final int NO_AREA = 2;
    static final int TURNS = 3;

    private static final Pattern GENERAL =
            Pattern.compile("gegeneraliseerd|generali[sz]ed|(^|[_ .-])(gen|gn\\d?)([_ .-]|$)");
    private static final Pattern NOT =
            Pattern.compile("(niet|not|non)[_ -]?ge(ge)?nerali|ongegeneraliseerd|ungenerali");

    /** An area that does not lie where RD says. */
    record Outside(AreaCode code, String place, String reason) {}

    /** In what system the coordinates are, as the file says. */
    enum System {
        UNSAID,
        RD,
        DEGREES
    }

    private final String place;
    private String named;
    private System system = System.UNSAID;
    private int turn;
    private final List<Outside> outside = new ArrayList<>();
    private boolean inside;
    private boolean transformed;

    /** @param place "outer.zip!kaart.gpkg!laag", without row */
    Layer(String place) {
        this.place = place;
        general(place.substring(place.lastIndexOf('!') + 1));
    }

    /** Takes in a further name, which may call the layer generalised or say its year. */
    Layer name(String name) {
        named = name;
        return general(name);
    }

    private Layer general(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (GENERAL.matcher(lower).find() && !NOT.matcher(lower).find()) turn = GENERALISED;
        return this;
    }

    String place() {
        return place;
    }

    /** Its place with the further name, if it has one. */
    String source() {
        return named == null ? place : place + "!" + named;
    }

    String place(long row) {
        return place + ":" + row;
    }

    /** In which turn its areas are read. */
    int turn() {
        return turn;
    }

    System system() {
        return system;
    }

    void system(System said) {
        system = said;
    }

    /** Whether an area lay where RD says; until then one outside makes the file suspect, not the area. */
    boolean inside() {
        return inside;
    }

    /** Returns the areas outside before the first one inside. */
    List<Outside> foundInside() {
        inside = true;
        List<Outside> before = List.copyOf(outside);
        outside.clear();
        return before;
    }

    /** Keeps an area that lies outside until one lies inside; false for so many that none will. */
    boolean outside(Outside area) {
        outside.add(area);
        return outside.size() < MOST_OUTSIDE;
    }

    /** The first area outside if none lay inside. */
    Optional<Outside> firstOutside() {
        return outside.stream().findFirst();
    }

    /** True once: for the first shape that was transformed. */
    boolean firstTransformed() {
        boolean first = !transformed;
        transformed = true;
        return first;
    }
}
