package nl.wijkatelier.demo.land;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.plane.Axis;

/** A named public space (BAG openbare ruimte) with its axes and the doors along it. Filled while the land is made. */
public final class Street {
    private final String naam;
    private final String type;
    private final int plaats;
    private final List<Axis> axes = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();

    /**
     * @param type Weg or Water
     * @param plaats index of the woonplaats within its municipality
     */
    public Street(String naam, String type, int plaats) {
        this.naam = naam;
        this.type = type;
        this.plaats = plaats;
    }

    public String naam() {
        return naam;
    }

    public String type() {
        return type;
    }

    public int plaats() {
        return plaats;
    }

    public void along(Axis axis) {
        axes.add(axis);
    }

    public List<Axis> axes() {
        return axes;
    }

    public void add(Unit unit) {
        units.add(unit);
    }

    public List<Unit> units() {
        return units;
    }
}
