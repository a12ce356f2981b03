package nl.wijkatelier.demo.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Surface;
import nl.wijkatelier.demo.plane.Dice;
import nl.wijkatelier.demo.plane.Rd;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Decides what a block becomes, and builds the blocks of houses; the others it hands to {@link LargeBlock}. */
final class BlockFiller {
    private final Ground ground;
    private final Dice dice;
    private final Style style;
    private final double share;
    private final LargeBlock large;
    private boolean special;

    BlockFiller(Ground ground, Dice dice, Style style, double share) {
        this.ground = ground;
        this.dice = dice;
        this.style = style;
        this.share = share;
        this.large = new LargeBlock(ground, dice, style);
    }

    void fill(Block block) {
        double depth = block.depth(), length = block.length();
        if (style == Style.BEDRIJVEN) {
            large.industry(block);
        } else if (depth < 16 || length < 24) {
            large.green(block, false);
        } else if (dice.unit() >= share) {
            large.green(block, true);
        } else if (!special && depth > 40 && length > 55 && dice.chance(0.16)) {
            special = true;
            switch (dice.weighted(3, 4, 1.2, 1)) {
                case 0 -> large.school(block);
                case 1 -> large.green(block, true);
                case 2 -> large.care(block);
                default -> large.supermarket(block);
            }
        } else if (depth > 34 && flats()) {
            large.flats(block);
        } else {
            houses(block);
        }
    }

    private boolean flats() {
        double chance = switch (style) {
            case WEDEROPBOUW -> 0.13;
            case WOONERF -> 0.05;
            case VINEX -> 0.06;
            case NIEUW, PLAN -> 0.12;
            case CENTRUM -> 0.06;
            default -> 0;
        };
        return dice.chance(chance);
    }

    private void houses(Block block) {
        int year = style.from == style.to ? style.from : dice.range(style.from + 1, style.to - 1);
        RowPlan plan = RowPlan.of(style, year, dice);
        double depth = block.depth();
        boolean deep = depth >= 38;
        double court = depth > 64 ? depth - 58 : deep ? 1.8 : 0;
        double y = deep ? 0.5 - court / depth / 2 : 1 - 0.6 / depth;
        boolean facesTop =
                !deep && block.top().street() != null && (block.bottom().street() == null || dice.chance(0.5));
        Block front = facesTop ? block.flipped() : block;
        HouseRow row = new HouseRow(ground, dice, front, plan, y);
        List<Coordinate> ring = new ArrayList<>(row.fronts());
        HouseRow other = null;
        if (deep) {
            RowPlan second = dice.chance(0.7) ? plan : RowPlan.of(style, year, dice);
            other = new HouseRow(ground, dice, front.flipped(), second, y);
            ring.add(row.rears().get(row.rears().size() - 1));
            ring.add(other.rears().get(0));
            ring.addAll(other.fronts());
            ring.add(other.rears().get(other.rears().size() - 1));
            ring.add(row.rears().get(0));
        } else {
            List<Coordinate> rear = new ArrayList<>(row.rears());
            Collections.reverse(rear);
            ring.addAll(rear);
        }
        Polygon outline = Rd.polygon(ring);
        ground.paintApart(60, Surface.ERF, outline);
        if (other != null) between(row, other, court);
        ground.occupy(outline);
        PreparedGeometry inside = PreparedGeometryFactory.prepare(outline.buffer(-0.35));
        row.build(inside);
        if (other != null) other.build(inside);
    }

    /** The path, or the court in a deep block, between the gardens of two rows. */
    private void between(HouseRow row, HouseRow other, double court) {
        List<Coordinate> ring = new ArrayList<>(row.rears());
        ring.addAll(other.rears());
        Polygon path = Rd.polygon(ring);
        ground.plot(59, path);
        if (court > 9) ground.paint(61, dice.chance(0.5) ? Surface.GROEN : Surface.PARKEERVLAK, path);
    }
}
