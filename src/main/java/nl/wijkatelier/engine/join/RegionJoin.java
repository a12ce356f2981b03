package nl.wijkatelier.engine.join;

import java.util.List;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.engine.pass.RegisterPass;

/**
 * Joins the served registers to every served division and makes the snapshot of figures. Takes memory for the addresses, never for the
 * surfaces: those are divided as they come by.
 */
public final class RegionJoin {
    private static final int STEPS = 2;

    private final IndicatorCatalogue catalogue;
    private final JoinSettings settings;
    private final List<Division> divisions;
    private final Kerncijfers kerncijfers;
    private final AddressPass addresses;
    private final SurfacePass surfaces;

    private RegionJoin(
            RegisterPass reading, List<Division> divisions, IndicatorCatalogue catalogue, JoinSettings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.divisions = divisions;
        this.kerncijfers = new Kerncijfers(catalogue == null ? CbsRounding.NONE : catalogue.cbsRounding());
        this.addresses = divisions.isEmpty() ? null : AddressPass.on(reading, divisions);
        this.surfaces = divisions.isEmpty() ? null : SurfacePass.on(reading, divisions);
    }

    /**
     * The joined region of data that is not about real people, see {@link JoinSettings#fictional}.
     *
     * @param version {@code DatasetStore.servedVersion} of what is read
     * @param fictief whether any of it describes the demo region
     * @throws Progress.Cancelled when the progress says so
     */
    public static JoinedRegion join(
            Registers registers,
            PeopleRecords people,
            IndicatorCatalogue catalogue,
            String version,
            boolean fictief,
            Progress progress) {
        return join(registers, people, catalogue, JoinSettings.fictional(), version, fictief, progress);
    }

    /** The same, with the keys of the personal records and the dataset versions that figures are made of. */
    public static JoinedRegion join(
            Registers registers,
            PeopleRecords people,
            IndicatorCatalogue catalogue,
            JoinSettings settings,
            String version,
            boolean fictief,
            Progress progress) {
        RegisterPass reading = RegisterPass.over(registers);
        RegionJoin join = on(reading, catalogue, settings);
        reading.run(progress);
        return join.finish(people, version, fictief, progress);
    }

    /** Takes what it needs of a reading; {@link #finish} when that is done. */
    public static RegionJoin on(RegisterPass reading, IndicatorCatalogue catalogue, JoinSettings settings) {
        List<Division> divisions =
                reading.indelingen().stream().map(Division::of).toList();
        RegionJoin join = new RegionJoin(reading, divisions, catalogue, settings);
        reading.kerncijfers(join.kerncijfers::add);
        return join;
    }

    /**
     * Counts the people and makes the figures; once.
     *
     * @throws Progress.Cancelled when the progress says so
     */
    public JoinedRegion finish(PeopleRecords people, String version, boolean fictief, Progress progress) {
        progress.begin("Cijfers berekenen", STEPS);
        List<Integer> released =
                settings.released(divisions.stream().map(Division::indeling).toList());
        PeopleOverlay overlay = new PeopleOverlay(released);
        List<Tally> tallies =
                divisions.isEmpty() ? List.of() : sums(people, settings.keys(), overlay, new Watch(progress));
        PackedDivisions packed = new PackedDivisions(catalogue, kerncijfers, settings);
        JoinedRegion region = PackedRegion.of(
                version, fictief, catalogue, packed.release(divisions, tallies, released, overlay), settings);
        progress.advance(1);
        return region;
    }

    /** The region before anything is served: its indicators, and no division. */
    public static JoinedRegion nothing(IndicatorCatalogue catalogue) {
        return PackedRegion.of("", false, catalogue, PackedDivisions.none(), JoinSettings.fictional());
    }

    /** The sums per division, surfaces of the buurten included; the overlay gets the people too. */
    static List<Tally> tallies(
            Registers registers,
            PeopleRecords people,
            CellKeys keys,
            List<Division> divisions,
            PeopleOverlay overlay,
            Progress progress) {
        RegisterPass reading = RegisterPass.over(registers);
        RegionJoin join = new RegionJoin(reading, divisions, null, null);
        reading.run(progress);
        return join.sums(people, keys, overlay, new Watch(progress));
    }

    private List<Tally> sums(PeopleRecords people, CellKeys keys, PeopleOverlay overlay, Watch watch) {
        List<Tally> sums = divisions.stream().map(Division::surfaces).toList();
        List<Tally> ofAddresses = addresses.finish(people, keys, overlay, watch);
        for (int i = 0; i < sums.size(); i++) {
            sums.get(i).addAll(ofAddresses.get(i));
            sums.get(i).addAll(surfaces.tallies().get(i));
        }
        return sums;
    }
}
