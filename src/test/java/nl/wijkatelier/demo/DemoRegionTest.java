package nl.wijkatelier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.ProblemCode;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.Nummeraanduiding;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.RegisterObject;
import nl.wijkatelier.domain.register.Verblijfsobject;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.delivery.Deliveries;
import nl.wijkatelier.ingest.delivery.Delivery;
import nl.wijkatelier.ingest.delivery.DeliveryOptions;
import nl.wijkatelier.ingest.delivery.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/** A generated municipality of a village's size, read back by the readers: what must hold in any land, holds. */
class DemoRegionTest {
    private static final Set<BgtType> SURFACES = Set.of(
            BgtType.WEGDEEL,
            BgtType.ONDERSTEUNENDWEGDEEL,
            BgtType.WATERDEEL,
            BgtType.ONDERSTEUNENDWATERDEEL,
            BgtType.BEGROEIDTERREINDEEL,
            BgtType.ONBEGROEIDTERREINDEEL,
            BgtType.PAND);

    @TempDir
    static Path folder;

    private static final Everything READ = new Everything();

    @BeforeAll
    static void generateAndRead() {
        DemoRegion.Result made = DemoRegion.generate(7, 1500, folder, Progress.NONE);
        for (Path file : made.files())
            for (Delivery delivery :
                    Deliveries.of(source(file), List.of(file), DeliveryOptions.by("test"), Progress.NONE))
                delivery.reader().accept(READ);
    }

    private static Source source(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith("BAG")) return Source.BAG;
        if (name.startsWith("bgt")) return Source.BGT;
        if (name.startsWith("kadastralekaart")) return Source.BRK;
        return name.startsWith("bewoning") ? Source.PEOPLE : Source.CBS;
    }

    @Test
    void read_everyFile_keepsEveryRecord() {
        assertThat(READ.problems)
                .filteredOn(problem -> problem.code().severity() == ProblemCode.Severity.REJECT)
                .isEmpty();
        assertThat(READ.of(Nummeraanduiding.class)).hasSizeBetween(1200, 1900);
    }

    @Test
    void bgt_onTheGround_coversTheGemeenteOnce() {
        Geometry[] surfaces = READ.of(BgtObject.class).stream()
                .filter(object -> SURFACES.contains(object.type()) && object.relatieveHoogteligging() == 0)
                .map(BgtObject::geometrie)
                .flatMap(geometry -> java.util.stream.IntStream.range(0, geometry.getNumGeometries())
                        .mapToObj(geometry::getGeometryN))
                .toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(surfaces)).isTrue();
        double land = CoverageUnion.union(surfaces).getArea();
        assertThat(areas(2024, Level.GEMEENTE).getArea())
                .isCloseTo(land, org.assertj.core.data.Percentage.withPercentage(1e-4));
    }

    @Test
    void percelen_areACoverage() {
        assertThat(CoverageValidator.isValid(READ.of(Perceel.class).stream()
                        .map(Perceel::geometrie)
                        .flatMap(geometry -> java.util.stream.IntStream.range(0, geometry.getNumGeometries())
                                .mapToObj(geometry::getGeometryN))
                        .toArray(Geometry[]::new)))
                .isTrue();
    }

    @Test
    void buurtenAndWijken_fillTheGemeente_beforeAndAfterTheRedraw() {
        for (int jaar : new int[] {2023, 2024}) {
            double gemeente = areas(jaar, Level.GEMEENTE).getArea();
            assertThat(areas(jaar, Level.BUURT).getArea())
                    .isCloseTo(gemeente, org.assertj.core.data.Offset.offset(1.0));
            assertThat(areas(jaar, Level.WIJK).getArea()).isCloseTo(gemeente, org.assertj.core.data.Offset.offset(1.0));
        }
        assertThat(READ.of(Area.class).stream()
                        .filter(area -> area.level() == Level.BUURT && area.jaar() == 2023)
                        .count())
                .isNotEqualTo(READ.of(Area.class).stream()
                        .filter(area -> area.level() == Level.BUURT && area.jaar() == 2024)
                        .count());
    }

    @Test
    void verblijfsobjecten_lieInTheirPand() {
        Map<String, Pand> panden = new HashMap<>();
        READ.of(Pand.class).forEach(pand -> panden.put(pand.registratie().identificatie(), pand));
        List<String> outside = new ArrayList<>();
        for (Verblijfsobject object : READ.of(Verblijfsobject.class))
            if (object.panden().stream()
                    .noneMatch(id -> panden.get(id).geometrie().covers(object.geometrie())))
                outside.add(object.registratie().identificatie());
        assertThat(outside).isEmpty();
    }

    @Test
    void bewoning_isOfKnownAddresses_andAddsUpToTheInhabitantsOfTheGemeente() {
        Set<String> addresses = new HashSet<>();
        READ.of(Nummeraanduiding.class)
                .forEach(object -> addresses.add(object.registratie().identificatie()));
        assertThat(READ.of(Bewoning.class)).isNotEmpty().allMatch(household -> addresses.contains(household.adres()));
        int people = READ.of(Bewoning.class).stream()
                .mapToInt(one -> one.leeftijd0tot15()
                        + one.leeftijd15tot25()
                        + one.leeftijd25tot45()
                        + one.leeftijd45tot65()
                        + one.leeftijd65plus())
                .sum();
        double published = READ.of(Kerncijfer.class).stream()
                .filter(figure -> figure.jaar() == 2024
                        && figure.code().level() == Level.GEMEENTE
                        && figure.onderwerp().equals("aantal_inwoners"))
                .mapToDouble(figure -> ((Value.Number) figure.waarde()).value())
                .max()
                .orElseThrow();
        assertThat(published).isCloseTo(people, org.assertj.core.data.Offset.offset(5.0));
    }

    private static Geometry areas(int jaar, Level level) {
        Geometry[] found = READ.of(Area.class).stream()
                .filter(area -> area.jaar() == jaar && area.level() == level)
                .flatMap(area -> java.util.stream.IntStream.range(
                                0, area.geometrie().getNumGeometries())
                        .mapToObj(area.geometrie()::getGeometryN))
                .toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(found)).as("%s %d", level, jaar).isTrue();
        return CoverageUnion.union(found);
    }

    /** Keeps all that is read. */
    private static final class Everything implements Reading, DatasetLoad.Inlet {
        private final List<RegisterObject> objects = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        <T extends RegisterObject> List<T> of(Class<T> type) {
            return objects.stream().filter(type::isInstance).map(type::cast).toList();
        }

        @Override
        public DatasetLoad.Inlet inlet() {
            return this;
        }

        @Override
        public synchronized void accept(RegisterObject object) {
            objects.add(object);
        }

        @Override
        public synchronized void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void read(String objectType, long count) {}

        @Override
        public Progress progress() {
            return Progress.NONE;
        }

        @Override
        public void close() {}
    }
}
