package nl.wijkatelier.demo.town;

import nl.wijkatelier.demo.land.Road;
import nl.wijkatelier.demo.land.RoadKind;
import nl.wijkatelier.demo.land.Street;

/** The road at one side of a region of town; {@code road} is null where there is none. */
record Side(Road road) {
    static final Side NONE = new Side(null);

    Street street() {
        return road == null ? null : road.street();
    }

    /** Distance from the road's axis to the lots. */
    double half() {
        return road == null ? 1 : road.kind().half();
    }

    double carriage() {
        return road == null ? 0 : road.kind().carriage();
    }

    boolean shopping() {
        return road != null && road.kind() == RoadKind.DORPSSTRAAT;
    }
}
