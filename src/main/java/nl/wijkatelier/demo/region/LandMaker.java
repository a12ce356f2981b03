package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.land.Borders;
import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Names;
import nl.wijkatelier.demo.land.Net;
import nl.wijkatelier.demo.land.Road;
import nl.wijkatelier.demo.land.RoadKind;
import nl.wijkatelier.demo.land.Site;
import nl.wijkatelier.demo.land.Street;
import nl.wijkatelier.demo.plane.Axis;
import nl.wijkatelier.demo.town.Town;
import nl.wijkatelier.demo.town.TownGrid;
import org.locationtech.jts.geom.Coordinate;

/** Makes the land of one municipality, from the net of main roads down to sheds. */
final class LandMaker {
    private final Site site;
    private final Skeleton bones;
    private final Ground ground;
    private final Net net;
    private final Names[] names = new Names[3];
    private final List<Town> towns = new ArrayList<>();
    private final List<Road> country = new ArrayList<>();

    LandMaker(Site site) {
        this.site = site;
        bones = new Skeleton(site);
        List<List<Coordinate>> border = Borders.around(site);
        Net outline = new Net(site.frame());
        for (List<Coordinate> side : border) outline.border(side);
        ground = new Ground(outline.faces().get(0).rd());
        net = new Net(site.frame());
        for (List<Coordinate> side : border) net.border(side);
        for (int i = 0; i < names.length; i++) names[i] = new Names(site.dice("names", i));
    }

    MadeLand make() {
        grow();
        throughRoads();
        for (Town town : towns) town.streets();
        crossRoads();
        for (Town town : towns) town.build();
        for (Town town : towns) for (List<Coordinate> line : town.grid().lines()) net.axis(line);
        net.axis(bones.shore);
        List<Net.Face> faces = net.faces();
        Vakken vakken = new Vakken(faces, towns, bones);
        Countryside.fill(site, ground, country, vakken);
        return new MadeLand(site, ground, vakken, towns);
    }

    private void grow() {
        int wanted = site.addresses();
        boolean villages = wanted > 4000;
        town(bones.town, 0).grow((int) (wanted * (villages ? 0.82 : 0.97)), 3, bones.crossRow + 0.2, false);
        if (!villages) return;
        town(bones.canalVillage, 1).grow((int) (wanted * 0.088), 2, 1.1, true);
        town(bones.duneVillage, 2).grow((int) (wanted * 0.055), 0, 1.1, true);
    }

    private Town town(TownGrid grid, int plaats) {
        Town town = new Town(ground, site, grid, names[plaats], plaats);
        towns.add(town);
        return town;
    }

    private Axis axis(List<Coordinate> board) {
        return Axis.of(site.frame().rd(board));
    }

    private Road lay(RoadKind kind, List<Coordinate> board, String name, String type, int plaats) {
        net.axis(board);
        Street street = name == null ? null : ground.street(names[plaats].exactly(name), type, plaats);
        Road road = ground.lay(kind, axis(board), street);
        return road;
    }

    private void throughRoads() {
        lay(RoadKind.SPOOR, bones.spoor, null, null, 0);
        lay(RoadKind.VAART, bones.vaart, "Ringvaart", "Water", 0);
        lay(RoadKind.PROVINCIAAL, bones.provinciale, "Provincialeweg", "Weg", 0);
        country.add(along(bones.kade, RoadKind.KADE, RoadKind.KADE, "Vaartkade", bones.canalVillage, 2, 1));
        country.add(along(bones.duinweg, RoadKind.LANDWEG, RoadKind.BUURTWEG, "Duinrandweg", bones.duneVillage, 0, 2));
        heerweg();
        country.add(lay(RoadKind.LANDWEG, bones.plasweg, Countryside.PLASWEG, "Weg", 1));
    }

    /** A through road with a village along it: outside as one kind, along the village's used edges as another. */
    private Road along(
            List<Coordinate> line,
            RoadKind outside,
            RoadKind inside,
            String name,
            TownGrid grid,
            int column,
            int plaats) {
        int rows = count(grid);
        boolean any = towns.stream().anyMatch(town -> town.grid() == grid);
        double low = grid.node(column, 0).y, high = grid.node(column, rows).y;
        Road south = lay(outside, Lines.part(line, line.get(0).y, low), name, "Weg", any ? plaats : 0);
        Street street = south.street();
        net.axis(Lines.part(line, low, high));
        Road village = ground.lay(any ? inside : outside, axis(Lines.part(line, low, high)), street);
        net.axis(Lines.part(line, high, line.get(line.size() - 1).y));
        Road north = ground.lay(outside, axis(Lines.part(line, high, line.get(line.size() - 1).y)), street);
        for (int j = 0; j < rows; j++) grid.lies(false, column, j, village);
        country.add(north);
        if (!any) country.add(village);
        return south;
    }

    private static int count(TownGrid grid) {
        int rows = 0;
        while (grid.has(rows + 1)) rows++;
        return rows;
    }

    private void heerweg() {
        TownGrid grid = bones.town;
        Street street = ground.street(names[0].exactly("Heerweg"), "Weg", 0);
        net.axis(bones.heerweg);
        int j = 0;
        int rows = count(grid);
        double from = bones.heerweg.get(0).y;
        Street high = ground.street(names[0].exactly("Hoofdstraat"), "Weg", 0);
        while (j <= rows) {
            RoadKind kind = j < rows ? towns.get(0).heerweg(j) : RoadKind.HOOFDWEG;
            int end = j;
            while (end < rows && towns.get(0).heerweg(end) == kind) end++;
            double low = j == 0 && kind == RoadKind.HOOFDWEG ? from : grid.node(Skeleton.HEERWEG_COLUMN, j).y;
            if (j == 0 && kind != RoadKind.HOOFDWEG) country.add(piece(RoadKind.HOOFDWEG, from, low, street));
            double top = end >= rows
                    ? bones.heerweg.get(bones.heerweg.size() - 1).y
                    : grid.node(Skeleton.HEERWEG_COLUMN, end).y;
            if (end >= rows && kind != RoadKind.HOOFDWEG) {
                double last = grid.node(Skeleton.HEERWEG_COLUMN, rows).y;
                country.add(piece(RoadKind.HOOFDWEG, last, top, street));
                top = last;
            }
            Road road = piece(kind, low, top, kind == RoadKind.DORPSSTRAAT ? high : street);
            for (int k = j; k < end; k++) grid.lies(false, Skeleton.HEERWEG_COLUMN, k, road);
            if (kind == RoadKind.HOOFDWEG) country.add(road);
            if (end >= rows) break;
            j = end;
        }
    }

    private Road piece(RoadKind kind, double low, double high, Street street) {
        return ground.lay(kind, axis(Lines.part(bones.heerweg, low, high)), street);
    }

    private void crossRoads() {
        TownGrid town = bones.town;
        int row = bones.crossRow;
        Coordinate west = town.node(0, row), east = town.node(Skeleton.COLUMNS, row);
        double v = west.y;
        Coordinate dune = bones.duneVillage.node(towns.size() > 2 ? 2 : 0, 1);
        country.add(lay(RoadKind.HOOFDWEG, List.of(dune, Lines.at(bones.spoor, v), west), "Zeeweg", "Weg", 0));
        Coordinate village = bones.canalVillage.node(towns.size() > 1 ? 0 : 2, 1);
        country.add(lay(
                RoadKind.HOOFDWEG, List.of(east, Lines.at(bones.provinciale, east.y), village), "Vaartweg", "Weg", 0));
        Coordinate kade = bones.canalVillage.node(2, 1);
        lay(RoadKind.KADE, List.of(kade, Lines.at(bones.plasweg, kade.y)), "Brugweg", "Weg", 1);
        unused(town, row);
        double low = site.v0() + 330, high = site.v0() + Site.HEIGHT - 380;
        for (double at : new double[] {low, high}) {
            String side = at == low ? "Zuider" : "Noorder";
            country.add(lay(
                    RoadKind.LANDWEG,
                    List.of(Lines.at(bones.duinweg, at - 60), Lines.at(bones.spoor, at), Lines.at(bones.heerweg, at)),
                    side + "laan",
                    "Weg",
                    0));
            country.add(lay(
                    RoadKind.LANDWEG,
                    List.of(
                            Lines.at(bones.heerweg, at + 40),
                            Lines.at(bones.provinciale, at + 20),
                            Lines.at(bones.kade, at)),
                    side + "polderweg",
                    "Weg",
                    0));
        }
    }

    /** Where the town does not reach the cross road, the road goes on through the fields. */
    private void unused(TownGrid town, int row) {
        for (int i = 0; i < Skeleton.COLUMNS; i++)
            if (!town.has(true, i, row))
                country.add(lay(
                        RoadKind.HOOFDWEG, List.of(town.node(i, row), town.node(i + 1, row)), "Stationsweg", "Weg", 0));
    }
}
