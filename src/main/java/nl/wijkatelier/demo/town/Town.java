package nl.wijkatelier.demo.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Names;
import nl.wijkatelier.demo.land.RoadKind;
import nl.wijkatelier.demo.land.Site;
import nl.wijkatelier.demo.land.Street;
import nl.wijkatelier.demo.plane.Dice;
import org.locationtech.jts.geom.Coordinate;

/** A town or village: decides which cells of its net are built on and how, lays the main streets, builds the quarters. */
public final class Town {
    /** A quarter as the division into buurten sees it; the column and row are those of the town's net. */
    public record Built(Coordinate centre, Style style, String theme, int column, int row, int plaats) {
        public boolean centrum() {
            return style == Style.CENTRUM;
        }

        public boolean bedrijven() {
            return style == Style.BEDRIJVEN;
        }
    }

    private final Ground ground;
    private final Site site;
    private final TownGrid grid;
    private final Names names;
    private final int plaats;
    private final Dice dice;
    private final List<Built> built = new ArrayList<>();

    public Town(Ground ground, Site site, TownGrid grid, Names names, int plaats) {
        this.ground = ground;
        this.site = site;
        this.grid = grid;
        this.names = names;
        this.plaats = plaats;
        this.dice = site.dice("town", plaats);
    }

    public TownGrid grid() {
        return grid;
    }

    public List<Built> built() {
        return built;
    }

    /** Addresses per cell, by style; measured on the regions made. */
    private static double expected(Style style) {
        return switch (style) {
            case CENTRUM -> 420;
            case VOOROORLOGS -> 255;
            case WEDEROPBOUW -> 300;
            case WOONERF -> 250;
            case VINEX -> 225;
            case NIEUW -> 270;
            case PLAN -> 120;
            case VILLA -> 90;
            case DORP -> 170;
            case BEDRIJVEN -> 60;
            case PARK, SPORT -> 0;
        };
    }

    private record Cell(int i, int j, double distance) {}

    /** Chooses quarters round a centre cell until they hold about that many addresses. */
    public void grow(int addresses, int ci, double cj, boolean village) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < grid.columns(); i++)
            for (int j = 0; j < grid.rows(); j++) {
                double di = i + 0.5 - ci, dj = (j + 0.5 - cj) * 0.88;
                cells.add(new Cell(i, j, Math.sqrt(di * di + dj * dj) + dice.between(0, village ? 0.5 : 0.75)));
            }
        cells.sort(Comparator.comparingDouble(Cell::distance));
        double sum = 0;
        for (int k = 0; k < cells.size() && sum < addresses; k++) {
            Cell cell = cells.get(k);
            Style style = village ? villageStyle(k, sum / addresses) : style(k, sum / addresses);
            if (!village && sum > 600 && edge(cell) && (k * 7 + cell.i) % 4 == 0) style = Style.BEDRIJVEN;
            grid.style[cell.i][cell.j] = style;
            sum += expected(style);
        }
    }

    private boolean edge(Cell cell) {
        return cell.i == 0 || cell.i == grid.columns() - 1;
    }

    private Style style(int k, double filled) {
        if (k < 3) return Style.CENTRUM;
        if (k == 9) return Style.PARK;
        if (k == 24) return Style.SPORT;
        if (k == 12 || k == 27) return Style.VILLA;
        if (filled < 0.3) return Style.VOOROORLOGS;
        if (filled < 0.53) return Style.WEDEROPBOUW;
        if (filled < 0.72) return Style.WOONERF;
        if (filled < 0.88) return Style.VINEX;
        return filled > 0.965 ? Style.PLAN : Style.NIEUW;
    }

    private Style villageStyle(int k, double filled) {
        if (k == 0) return Style.CENTRUM;
        if (filled < 0.45) return Style.DORP;
        return filled < 0.7 ? Style.WEDEROPBOUW : filled < 0.9 ? Style.VINEX : Style.SPORT;
    }

    /** What the through road is along row j of the net's column for it. */
    public RoadKind heerweg(int j) {
        if (!grid.used(false, 3, j)) return RoadKind.HOOFDWEG;
        return centre(false, 3, j) ? RoadKind.DORPSSTRAAT : RoadKind.LAAN;
    }

    /** Lays the main streets that are not through roads. */
    public void streets() {
        for (int j = 0; j <= grid.rows(); j++) run(true, j, grid.columns());
        for (int i = 0; i <= grid.columns(); i++) run(false, i, grid.rows());
    }

    private void run(boolean across, int line, int edges) {
        int from = 0;
        while (from < edges) {
            if (!free(across, line, from)) {
                from++;
                continue;
            }
            boolean centre = centre(across, line, from);
            int to = from;
            while (to < edges && to - from < 4 && free(across, line, to) && centre(across, line, to) == centre) to++;
            RoadKind kind = centre ? RoadKind.DORPSSTRAAT : dice.chance(0.55) ? RoadKind.LAAN : RoadKind.BUURTWEG;
            String name = centre ? names.old() : names.themed("laan", "weg", "laan", "dreef");
            Street street = ground.street(name, "Weg", plaats);
            int i = across ? from : line, j = across ? line : from;
            grid.lay(ground, site, kind, across, i, j, to - from, street);
            from = to;
        }
    }

    private boolean free(boolean across, int line, int k) {
        int i = across ? k : line, j = across ? line : k;
        return grid.used(across, i, j) && !grid.laid(across, i, j);
    }

    private boolean centre(boolean across, int line, int k) {
        int i = across ? k : line, j = across ? line : k;
        Style one = grid.at(i, j), other = across ? grid.at(i, j - 1) : grid.at(i - 1, j);
        return one == Style.CENTRUM || other == Style.CENTRUM;
    }

    /** Builds every quarter. */
    public void build() {
        for (int i = 0; i < grid.columns(); i++)
            for (int j = 0; j < grid.rows(); j++) {
                Style style = grid.at(i, j);
                if (style == null) continue;
                String theme = names.nextTheme();
                built.add(new Built(grid.centre(i, j), style, theme, i, j, plaats));
                Dice own = site.dice("quarter", plaats, i, j);
                double bend = switch (style) {
                    case WOONERF -> 0.045;
                    case VINEX, NIEUW, VILLA -> 0.03;
                    case CENTRUM, DORP -> 0.02;
                    default -> 0.006;
                };
                Patch patch = new Patch(site.frame(), grid.corners(i, j), bend, own.between(0, 6));
                if (style == Style.PARK || style == Style.SPORT)
                    new OpenQuarter(ground, own, patch, grid.sides(i, j)).build(style);
                else Quarter.build(ground, own, patch, style, plaats, names, 1, grid.sides(i, j));
            }
    }
}
