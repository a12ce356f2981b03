package nl.wijkatelier.domain.access;

import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;

/** What concerns a gemeente for which somebody has not the role; nothing was changed. */
public final class OutOfScope extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient AreaCode area;

    public OutOfScope(AreaCode area) {
        super("no role for " + area.gemeente()
                + (area.level() == Level.GEMEENTE ? "" : ", in which " + area + " lies"));
        this.area = area;
    }

    /** The buurt or wijk that they may not change, or the gemeente. */
    public AreaCode area() {
        return area;
    }
}
