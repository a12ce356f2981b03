package nl.wijkatelier.demo.town;

import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Names;
import nl.wijkatelier.demo.land.Road;
import nl.wijkatelier.demo.land.RoadKind;
import nl.wijkatelier.demo.land.Surface;
import nl.wijkatelier.demo.plane.Axis;
import nl.wijkatelier.demo.plane.Dice;

/**
 * A piece of town between main streets, cut again and again by streets until blocks are left.
 *
 * <p>Each cut makes a street from one side of its region to the other, so that long streets come first and short ones join
 * them in T-junctions.
 */
public final class Quarter {
    private final Ground ground;
    private final Dice dice;
    private final Patch patch;
    private final Style style;
    private final int plaats;
    private final Names names;
    private final BlockFiller filler;

    private Quarter(Ground ground, Dice dice, Patch patch, Style style, int plaats, Names names, double share) {
        this.ground = ground;
        this.dice = dice;
        this.patch = patch;
        this.style = style;
        this.plaats = plaats;
        this.names = names;
        this.filler = new BlockFiller(ground, dice, style, share);
    }

    /**
     * Builds a quarter.
     *
     * @param share the fraction of houses that are really built, 1 for all
     */
    static void build(
            Ground ground, Dice dice, Patch patch, Style style, int plaats, Names names, double share, Side[] sides) {
        ground.paint(15, Surface.GROEN, patch.outline());
        ground.publicPlot(18, patch.outline());
        Quarter quarter = new Quarter(ground, dice, patch, style, plaats, names, share);
        Block all = new Block(
                patch,
                sides[3].half() / patch.width,
                1 - sides[1].half() / patch.width,
                sides[0].half() / patch.height,
                1 - sides[2].half() / patch.height,
                sides[0],
                sides[1],
                sides[2],
                sides[3]);
        quarter.cut(all, 0);
    }

    private void cut(Block region, int level) {
        double w = region.length(), h = region.depth();
        RoadKind kind = kind(level);
        double street = 2 * kind.half(), depth = style.blockDepth;
        int rows = (int) Math.max(1, Math.round((h + street) / (depth + street)));
        int columns = (int) Math.max(1, Math.round((w + street) / (depth + street)));
        boolean longAlong = w >= h;
        int deep = longAlong ? rows : columns;
        double size = longAlong ? w : h;
        boolean tooLong = size > style.blockLength * 1.5;
        if (deep <= 1 && !tooLong) {
            filler.fill(longAlong ? region : turn(region));
            return;
        }
        boolean acrossLong =
                tooLong && (deep <= 1 || size > 2.2 * (longAlong ? h : w) || level > 0 && dice.chance(0.45));
        int pieces = acrossLong ? (int) Math.round(size / style.blockLength) : deep;
        int at = pieces <= 2 ? 1 : dice.range(1, pieces - 1);
        double fraction = at / (double) Math.max(2, pieces);
        if (acrossLong) fraction += dice.between(-0.09, 0.09) / Math.max(1, pieces - 1);
        if (acrossLong && deep <= 1) kind = crossing();
        if (longAlong == acrossLong) cutAcross(region, fraction, kind, level);
        else cutAcross(turn(region), fraction, kind, level);
    }

    private RoadKind crossing() {
        return switch (style) {
            case CENTRUM -> RoadKind.STEEG;
            case BEDRIJVEN -> RoadKind.WOONSTRAAT;
            default -> dice.pick(RoadKind.WOONSTRAAT, RoadKind.WOONSTRAAT, RoadKind.PAD);
        };
    }

    private RoadKind kind(int level) {
        if (style == Style.CENTRUM) return level == 0 ? RoadKind.DORPSSTRAAT : RoadKind.STEEG;
        if (level == 0 && style != Style.BEDRIJVEN) {
            if (style == Style.VINEX && dice.chance(0.65) || style == Style.NIEUW && dice.chance(0.5))
                return RoadKind.SINGEL;
            return dice.chance(0.5) ? RoadKind.BUURTWEG : RoadKind.WOONSTRAAT;
        }
        return RoadKind.WOONSTRAAT;
    }

    private String name(RoadKind kind) {
        return switch (style) {
            case CENTRUM -> names.old();
            case BEDRIJVEN -> names.trade();
            case VILLA -> names.themed("laan", "laan", "dreef");
            case WOONERF -> names.themed("hof", "hof", "straat", "gaarde");
            case VINEX, NIEUW, PLAN ->
                kind == RoadKind.SINGEL
                        ? names.themed("singel", "gracht")
                        : names.themed("straat", "hof", "laan", "weide");
            default ->
                kind == RoadKind.BUURTWEG
                        ? names.themed("laan", "weg")
                        : names.themed("straat", "straat", "laan", "plein");
        };
    }

    /** The region seen with its sides exchanged, left to bottom. */
    private static Block turn(Block r) {
        return new Block(
                r.patch().transposed(), r.t0(), r.t1(), r.s0(), r.s1(), r.left(), r.top(), r.right(), r.bottom());
    }

    /** A street from the bottom to the top of the region, at a fraction of its length. */
    private void cutAcross(Block r, double fraction, RoadKind kind, int level) {
        Patch p = r.patch();
        double s = r.s0() + (r.s1() - r.s0()) * fraction;
        double low = r.t0() - r.bottom().half() / p.height,
                high = r.t1() + r.top().half() / p.height;
        Axis axis = p.axis(s, Math.max(0, low), s, Math.min(1, high));
        boolean named = kind != RoadKind.PAD;
        Road road = ground.lay(kind, axis, named ? ground.street(name(kind), "Weg", plaats) : null);
        Side side = new Side(road);
        if (kind == RoadKind.WOONSTRAAT) parking(axis, r);
        if (kind.carriage() > 1.5) {
            joint(axis, r.bottom(), kind, p.width > 0);
            joint(axis.reversed(), r.top(), kind, true);
        }
        double inset = kind.half() / p.width;
        cut(new Block(p, r.s0(), s - inset, r.t0(), r.t1(), r.bottom(), side, r.top(), r.left()), level + 1);
        cut(new Block(p, s + inset, r.s1(), r.t0(), r.t1(), r.bottom(), r.right(), r.top(), side), level + 1);
    }

    private void joint(Axis axis, Side at, RoadKind kind, boolean any) {
        if (at.road() == null || at.carriage() == 0 || !any || kind == RoadKind.SINGEL) return;
        double[] into = axis.direction(0);
        Axis other = at.road().axis();
        double[] along = other.direction(nearest(other, axis));
        ground.fillets(axis.first(), along, into, at.carriage(), kind.carriage(), 33);
    }

    private static double nearest(Axis axis, Axis end) {
        double best = 0, distance = Double.MAX_VALUE;
        for (double d = 0; d <= axis.length(); d += 5) {
            double away = axis.at(d, 0).distance(end.first());
            if (away < distance) {
                distance = away;
                best = d;
            }
        }
        return best;
    }

    /** Bays beside the carriageway, in stretches. */
    private void parking(Axis axis, Block r) {
        double end = axis.length() - r.top().half() - 6;
        double from = r.bottom().half() + 6 + dice.between(0, 10);
        while (from + 12 < end) {
            double to = Math.min(end, from + 6 * dice.range(2, 7));
            if (to - from > 8 && dice.chance(0.85))
                ground.paint(30, Surface.PARKEERVLAK, axis.part(from, to).strip(1.6, 3.6));
            from = to + dice.between(6, 16);
        }
    }
}
