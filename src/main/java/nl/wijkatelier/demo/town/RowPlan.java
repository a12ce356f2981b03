package nl.wijkatelier.demo.town;

import nl.wijkatelier.demo.plane.Dice;

/**
 * What the houses of a row are like.
 *
 * @param groupSize houses in a group; 1 is detached, 2 semi-detached
 * @param width of a house, metres
 * @param gap between groups, metres
 * @param depth of a house, metres
 * @param stagger by which every second house stands back, metres
 * @param floors floor area over footprint
 * @param sheds share of houses with a shed
 * @param garage whether sheds are garages beside the house
 * @param closed whether houses touch all along the street
 * @param shops share of shops where the street is a shopping street
 */
record RowPlan(
        int groupSize,
        double width,
        double gap,
        double setback,
        double depth,
        double stagger,
        double floors,
        double sheds,
        boolean garage,
        boolean closed,
        double shops,
        int from,
        int to) {
    int year(Dice dice) {
        return dice.range(from, to);
    }

    static RowPlan of(Style style, int blockYear, Dice dice) {
        double narrow = style.narrow, wide = style.wide, setback = style.setback;
        int from = Math.max(style.from, blockYear - 1), to = Math.min(style.to, blockYear + 1);
        double width = dice.between(narrow, wide);
        return switch (style) {
            case CENTRUM ->
                new RowPlan(
                        dice.range(5, 9),
                        width,
                        0.9,
                        setback,
                        11,
                        0,
                        1.9,
                        0.25,
                        false,
                        true,
                        0.62,
                        style.from,
                        style.to);
            case VILLA -> detached(dice, setback, from, to);
            case VOOROORLOGS ->
                dice.chance(0.3)
                        ? semi(dice, setback + 1, 9.5, from, to)
                        : row(dice, dice.range(4, 9), width, setback, dice.between(8.8, 10), 0, from, to);
            case WEDEROPBOUW -> row(dice, dice.range(6, 10), width, setback, dice.between(8.2, 9.2), 0, from, to);
            case WOONERF ->
                dice.chance(0.2)
                        ? semi(dice, setback + 1, 9.5, from, to)
                        : row(
                                dice,
                                dice.range(4, 8),
                                width,
                                setback,
                                dice.between(9, 10.4),
                                dice.pick(0.0, 1.3, 2.0),
                                from,
                                to);
            case VINEX, NIEUW, PLAN ->
                switch (dice.weighted(62, 27, 11)) {
                    case 0 -> row(dice, dice.range(4, 9), width, setback, dice.between(9.4, 10.8), 0, from, to);
                    case 1 -> semi(dice, setback + 2, 10.5, from, to);
                    default -> detached(dice, setback + 2, from, to);
                };
            case DORP ->
                switch (dice.weighted(45, 35, 20)) {
                    case 0 -> row(dice, dice.range(3, 6), width, setback, dice.between(8.5, 10), 0, from, to);
                    case 1 -> semi(dice, setback + 1, 9.5, from, to);
                    default -> detached(dice, setback + 1, from, to);
                };
            default -> throw new IllegalArgumentException("no houses in " + style);
        };
    }

    private static RowPlan row(
            Dice dice, int size, double width, double setback, double depth, double stagger, int from, int to) {
        return new RowPlan(
                size, width, dice.between(3.2, 4.6), setback, depth, stagger, 2.35, 0.78, false, false, 0.45, from, to);
    }

    private static RowPlan semi(Dice dice, double setback, double depth, int from, int to) {
        return new RowPlan(
                2,
                dice.between(6.2, 7.4),
                dice.between(6.6, 7.6),
                setback,
                depth,
                0,
                2.2,
                0.7,
                true,
                false,
                0.1,
                from,
                to);
    }

    private static RowPlan detached(Dice dice, double setback, int from, int to) {
        return new RowPlan(
                1,
                dice.between(8.5, 11.5),
                dice.between(7.5, 11),
                setback,
                dice.between(9.5, 12.5),
                0,
                1.9,
                0.65,
                true,
                false,
                0,
                from,
                to);
    }
}
