package nl.wijkatelier.domain.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.CoverageBuild;
import nl.wijkatelier.domain.coverage.SourceArea;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.Things;
import nl.wijkatelier.domain.rules.UnitRules;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.SourceFiles;
import nl.wijkatelier.ingest.bgt.BgtOptions;
import nl.wijkatelier.ingest.bgt.BgtReader;
import nl.wijkatelier.ingest.brk.BrkOptions;
import nl.wijkatelier.ingest.brk.BrkReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * A village as the BGT and the BRK have it, with its house numbers, under a made-up division: four buurten that meet in the village,
 * whose borders are straight and heed nothing.
 */
public final class Otterlo {
    private static final LocalDate DAY = LocalDate.of(2020, 8, 5);
    private static final double WEST = 180_000;
    private static final double SOUTH = 455_900;
    private static final double EAST = 182_700;
    private static final double NORTH = 459_300;
    private static final Pattern MEMBER = Pattern.compile("<cityObjectMember>.*?</cityObjectMember>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile(
            "<gml:pos>(\\S+) (\\S+)</gml:pos>.*?<imgeo:identificatieBAGVBOLaagsteHuisnummer>(\\d+)<", Pattern.DOTALL);

    private final List<BgtObject> bgt;
    private final List<Perceel> percelen;
    private final List<Pand> panden;
    private final List<Adres> adressen;

    private Otterlo(List<BgtObject> bgt, List<Perceel> percelen, List<Pand> panden, List<Adres> adressen) {
        this.bgt = bgt;
        this.percelen = percelen;
        this.panden = panden;
        this.adressen = adressen;
    }

    public static Otterlo read() {
        Path zip = RealData.path("bgt/otterlo.zip");
        CollectingReading bgt = new CollectingReading();
        BgtReader.read(SourceFiles.of(List.of(zip)), BgtOptions.actueel(DAY), 2, bgt);
        CollectingReading brk = new CollectingReading();
        Path percelen = RealData.path("brk/dkk-v5-otterlo/sample.zip");
        BrkReader.read(SourceFiles.of(List.of(percelen)), BrkOptions.actueel(LocalDate.of(2024, 2, 5)), 1, brk);
        // readers hand over in the order in which threads get there
        List<BgtObject> objects = bgt.objects(BgtObject.class).stream()
                .sorted(Comparator.comparing(BgtObject::lokaalId).thenComparing(BgtObject::volgnummer))
                .toList();
        List<Perceel> parcels = brk.objects(Perceel.class).stream()
                .sorted(Comparator.comparing(Perceel::identificatie))
                .toList();
        return new Otterlo(objects, parcels, panden(objects), adressen(zip, objects));
    }

    public List<BgtObject> bgt() {
        return bgt;
    }

    public List<Pand> panden() {
        return panden;
    }

    List<Adres> adressen() {
        return adressen;
    }

    public static Coverage division() {
        double x = 181_180;
        double y = 457_000;
        return coverage(
                Things.box(WEST, SOUTH, x, y),
                Things.box(x, SOUTH, EAST, y),
                Things.box(WEST, y, x, NORTH),
                Things.box(x, y, EAST, NORTH));
    }

    private static Coverage coverage(String... boxes) {
        List<SourceArea> areas = new ArrayList<>();
        for (String box : boxes) {
            Polygon land = (Polygon) Things.wkt(box);
            MultiPolygon multi = land.getFactory().createMultiPolygon(new Polygon[] {land});
            areas.add(new SourceArea(areas.size() + 1, multi));
        }
        return CoverageBuild.of(areas, new Tolerances(0.01, 0.01)).coverage();
    }

    public Units units() {
        return UnitsBuild.of(division(), ground(), UnitRules.load(), Progress.NONE);
    }

    UnitGround ground() {
        UnitGround.Builder ground = UnitGround.builder(UnitRules.load());
        bgt.forEach(ground::add);
        percelen.forEach(ground::add);
        panden.forEach(ground::add);
        adressen.forEach(ground::add);
        return ground.build();
    }

    private static List<Pand> panden(List<BgtObject> bgt) {
        List<Pand> panden = new ArrayList<>();
        for (BgtObject object : bgt) {
            if (object.type() != BgtType.PAND) continue;
            Geometry outline = object.geometrie();
            for (int i = 0; i < outline.getNumGeometries(); i++)
                panden.add(Things.pand(
                        object.code() == null ? object.lokaalId() : object.code(),
                        outline.getGeometryN(i).toText()));
        }
        return panden;
    }

    /** The house numbers that panden bear, each at the street whose name stands nearest. */
    private static List<Adres> adressen(Path zip, List<BgtObject> bgt) {
        List<BgtObject> names = bgt.stream()
                .filter(object -> object.type() == BgtType.OPENBARERUIMTELABEL)
                .toList();
        Map<String, Adres> found = new TreeMap<>();
        Matcher member = MEMBER.matcher(text(zip, "bgt_pand.gml"));
        while (member.find()) {
            if (member.group().contains("eindRegistratie") || member.group().contains("terminationDate")) continue;
            Matcher number = NUMBER.matcher(member.group());
            while (number.find()) {
                Coordinate at =
                        new Coordinate(Double.parseDouble(number.group(1)), Double.parseDouble(number.group(2)));
                found.put(number.group(3), address(number.group(3), street(at, names), at));
            }
        }
        return List.copyOf(found.values());
    }

    private static String street(Coordinate at, List<BgtObject> names) {
        return names.stream()
                .min(Comparator.comparing(
                        name -> name.geometrie().getCoordinate().distance(at)))
                .map(BgtObject::naam)
                .orElseThrow();
    }

    private static Adres address(String id, String street, Coordinate at) {
        return new Adres(
                id,
                id,
                AdresseerbaarObject.VERBLIJFSOBJECT,
                true,
                street,
                1,
                null,
                null,
                null,
                "1037",
                "Otterlo",
                "GM0228",
                BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK,
                Set.of(Gebruiksdoel.WOONFUNCTIE),
                null,
                null,
                at.x,
                at.y);
    }

    private static String text(Path zip, String name) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
