package nl.wijkatelier;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** What is known of numbers that are not below 0, as linear constraints, and what bounds follow from it. */
public final class LinearBounds {
    /** The solver wants every unknown bounded; this binds none. */
    private static final double MOST = 1e6;

    private final int unknowns;
    private final List<LinearConstraint> known = new ArrayList<>();

    public LinearBounds(int unknowns) {
        this.unknowns = unknowns;
        for (int i = 0; i < unknowns; i++) {
            double[] row = row();
            row[i] = 1;
            known.add(new LinearConstraint(row, Relationship.LEQ, MOST));
        }
    }

    /** A row of zeros. */
    public double[] row() {
        return new double[unknowns];
    }

    public void atLeast(double[] row, double low) {
        known.add(new LinearConstraint(row, Relationship.GEQ, low));
    }

    public void atMost(double[] row, double high) {
        known.add(new LinearConstraint(row, Relationship.LEQ, high));
    }

    /** How far apart the bounds on a sum lie. */
    public double width(double[] row) {
        return bound(row, GoalType.MAXIMIZE) - bound(row, GoalType.MINIMIZE);
    }

    private double bound(double[] row, GoalType goal) {
        return new SimplexSolver()
                .optimize(
                        new MaxIter(20_000),
                        new LinearObjectiveFunction(row, 0),
                        new LinearConstraintSet(known),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }
}
