package nl.wijkatelier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import nl.wijkatelier.demo.land.Site;
import nl.wijkatelier.demo.region.Municipality;
import nl.wijkatelier.demo.region.RegionPlan;
import nl.wijkatelier.demo.write.BagExtractWriter;
import nl.wijkatelier.demo.write.BgtWriter;
import nl.wijkatelier.demo.write.BrkWriter;
import nl.wijkatelier.demo.write.CbsMapWriter;
import nl.wijkatelier.demo.write.KerncijfersWriter;
import nl.wijkatelier.demo.write.PeopleWriter;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.port.Progress;

/**
 * Generates the fictional region in the official file formats: municipality by municipality, so that memory does not grow
 * with the region. A list of checksums lies beside the files, so that the service can start with the folder as its demo
 * region. The same seed and size give the same content on every machine.
 */
public final class DemoRegion {
    /** The day that the registers describe. */
    public static final LocalDate PEILDATUM = LocalDate.of(2024, 1, 1);

    /** The seed and size of the region in {@code gis-data/}. */
    public static final long SEED = 9901;

    public static final int ADDRESSES = 35_000;

    /** The smallest and largest region that can be asked for, in addresses. */
    public static final int FEWEST = 100;

    public static final int MOST = 1_150_000;

    private static final int[] FIGURE_YEARS = {2020, 2021, 2022, 2023, 2024};
    private static final int[] MAP_YEARS = {2023, 2024};

    /** What was generated; the files without the list of their checksums, which lies beside them. */
    public record Result(int municipalities, int addresses, List<Path> files) {}

    private final Path folder;
    private final Progress progress;
    private final Set<Path> files = new ConcurrentSkipListSet<>();
    private int addresses;

    private DemoRegion(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Writes a region into a folder, which is made if it is not there; files of the same names are replaced.
     *
     * @param addresses about how many; a municipality has about 11,700
     * @return the files in order of name
     */
    public static Result generate(long seed, int addresses, Path folder, Progress progress) {
        if (addresses < FEWEST || addresses > MOST)
            throw new IllegalArgumentException("a region has 100 to 1,150,000 addresses, not " + addresses);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DemoRegion(folder, progress).write(RegionPlan.of(seed, addresses));
    }

    private Result write(List<Site> sites) {
        progress.begin("Demoregio maken", sites.size());
        TreeMap<Integer, CbsMapWriter> maps = new TreeMap<>();
        TreeMap<Integer, KerncijfersWriter> tables = new TreeMap<>();
        for (int jaar : MAP_YEARS)
            maps.put(jaar, new CbsMapWriter(file("wijkenbuurten_" + jaar + ".zip"), LocalDate.of(jaar, 1, 1)));
        for (int jaar : FIGURE_YEARS)
            tables.put(jaar, new KerncijfersWriter(file("kerncijfers_" + jaar + ".csv"), jaar));
        try (PeopleWriter people = PeopleWriter.zipped(file("bewoning.zip"), PEILDATUM)) {
            for (Municipality municipality : InOrder.of(sites, site -> made(site, sites.size()))) {
                progress.check();
                municipality.people(people::accept);
                for (int jaar : FIGURE_YEARS)
                    for (Municipality.AreaFigures area : municipality.areas(jaar)) {
                        tables.get(jaar).accept(area.area(), area.cijfers());
                        if (maps.containsKey(jaar)) maps.get(jaar).accept(area.area(), area.cijfers());
                    }
                addresses += municipality.addresses();
                progress.objects(municipality.addresses());
                progress.advance(1);
            }
        } finally {
            tables.values().forEach(KerncijfersWriter::close);
            maps.values().forEach(CbsMapWriter::close);
        }
        try {
            Checksums.write(folder, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Result(sites.size(), addresses, List.copyOf(files));
    }

    private Municipality made(Site site, int all) {
        progress.check();
        Municipality municipality = new Municipality(site, all);
        registers(municipality);
        return municipality;
    }

    private void registers(Municipality municipality) {
        Area gemeente = municipality.areas(2024).get(0).area();
        try (BagExtractWriter bag = new BagExtractWriter(folder, gemeente, PEILDATUM)) {
            files.add(bag.target());
            municipality.bag(bag::accept);
            municipality.woonplaatsen().forEach(bag::accept);
        }
        try (BgtWriter bgt = new BgtWriter(file("bgt_" + municipality.code() + ".zip"), PEILDATUM)) {
            municipality.bgt(bgt::accept);
        }
        try (BrkWriter brk = new BrkWriter(file("kadastralekaart_" + municipality.code() + ".zip"), PEILDATUM)) {
            municipality.brk(brk::accept, brk::accept);
        }
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        files.add(file);
        return file;
    }
}
