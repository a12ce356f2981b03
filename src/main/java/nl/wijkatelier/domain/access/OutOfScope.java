package nl.wijkatelier.domain.access;

import nl.wijkatelier.domain.area.AreaCode;

/** A change of an area in a gemeente for which its author has not the role; nothing was changed. */
public final class OutOfScope extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient AreaCode area;

    public OutOfScope(AreaCode area) {
        super(area + " lies in " + area.gemeente());
        this.area = area;
    }

    /** The buurt or wijk that the author may not change. */
    public AreaCode area() {
        return area;
    }
}
