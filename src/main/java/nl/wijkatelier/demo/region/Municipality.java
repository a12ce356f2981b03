package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.wijkatelier.demo.land.Site;
import nl.wijkatelier.demo.land.Tile;
import nl.wijkatelier.demo.plane.Painting;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.register.BagObject;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.GemeenteWoonplaats;
import nl.wijkatelier.domain.register.KadastraleGrens;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.Perceel;

/**
 * One generated municipality: everything that the registers know of it. Each call of a register makes its records anew
 * from the finished land, in the same order. Not thread-safe.
 */
public final class Municipality {
    /** An area with its figures. */
    public record AreaFigures(Area area, List<Kerncijfer> cijfers) {}

    private final Gemeentenaam gemeente;
    private final MadeLand land;
    private final AddressBook book;
    private final List<Households.Home> homes;
    private final List<Painting.Patch<Tile>> surfaces;
    private final Footprints footprints;
    private final Tallies tallies;

    /**
     * Generates a municipality.
     *
     * @param count how many municipalities the region has
     */
    public Municipality(Site site, int count) {
        gemeente = Gemeentenaam.of(site.index(), count);
        land = new LandMaker(site).make();
        surfaces = land.ground().surfaces().patches();
        footprints = new Footprints(land.ground().buildings(), surfaces);
        land.ground().pullDown(footprints.onBorders());
        book = new AddressBook(land, gemeente);
        homes = new Households(land, book).homes();
        tallies = new Tallies(land, book, homes, surfaces);
    }

    /** Four digits. */
    public String code() {
        return gemeente.code();
    }

    public String naam() {
        return gemeente.naam();
    }

    /** How many groups of buildings were left out, since the ground that they would stand on was cut after them. */
    int leftOut() {
        return footprints.onBorders().size();
    }

    /** How many addresses it has. */
    public int addresses() {
        return book.doors().size();
    }

    /** Every BAG voorkomen; those of one object follow each other. */
    public void bag(Consumer<BagObject> out) {
        new BagRecords(land, gemeente, new AddressBook(land, gemeente), out).write();
    }

    /** Which woonplaatsen lie in it. */
    public List<GemeenteWoonplaats> woonplaatsen() {
        List<GemeenteWoonplaats> relaties = new ArrayList<>();
        for (int i = 0; i < land.towns().size(); i++)
            relaties.add(new GemeenteWoonplaats(
                    gemeente.plaatscodes().get(i), gemeente.code(), true, java.time.LocalDate.of(2010, 7, 1), null));
        return relaties;
    }

    public void bgt(Consumer<BgtObject> out) {
        new BgtRecords(land, gemeente, book, surfaces, footprints, out)
                .write(Buurtindeling.of(Buurtindeling.REDRAWN, gemeente, land).areas());
    }

    public void brk(Consumer<Perceel> percelen, Consumer<KadastraleGrens> grenzen) {
        new BrkRecords(land, gemeente, percelen, grenzen).write();
    }

    public void people(Consumer<Bewoning> out) {
        for (Households.Home home : homes) out.accept(home.bewoning());
    }

    /** The gemeente, its wijken and buurten in the division of a year, with the figures of that year (2020 to 2024). */
    public List<AreaFigures> areas(int jaar) {
        Buurtindeling indeling = Buurtindeling.of(jaar, gemeente, land);
        List<Area> areas = indeling.areas();
        int[] buurtOfVak = indeling.buurtOfVak();
        List<Tally> vakken = tallies.of(jaar);
        int first = 0;
        while (areas.get(first).level() != Level.BUURT) first++;
        List<AreaFigures> figures = new ArrayList<>();
        for (Area area : areas) {
            Tally tally = new Tally();
            for (int i = 0; i < vakken.size(); i++)
                if (within(areas.get(first + buurtOfVak[i]), area)) tally.add(vakken.get(i));
            figures.add(new AreaFigures(
                    area, Figures.of(area, tally, tallies.dice(jaar, area.code().text()))));
        }
        return figures;
    }

    private static boolean within(Area buurt, Area area) {
        AreaCode code = area.code();
        return switch (area.level()) {
            case GEMEENTE -> true;
            case WIJK -> buurt.parent().equals(code);
            case BUURT -> buurt.code().equals(code);
        };
    }
}
