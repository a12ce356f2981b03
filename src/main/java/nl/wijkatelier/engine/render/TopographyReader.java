package nl.wijkatelier.engine.render;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.engine.pass.RegisterPass;
import nl.wijkatelier.engine.style.Styles;

/** Packs the register objects of one reading into the layers of a {@link Topography}. */
public final class TopographyReader {
    private static final List<String> BGT_COLUMNS = List.of("type", "functie", "fysiekVoorkomen", "hoogte");
    private static final Map<BgtType, String> LAYER = layers();

    private final RegisterPass reading;
    private final Styles styles;
    private final Map<String, Kinds> kinds = new LinkedHashMap<>();
    private final Map<String, LayerPacker> packers = new LinkedHashMap<>();
    /** Every text once: most numbers stand in many streets. */
    private final Map<String, String> numbers = new HashMap<>();

    private TopographyReader(RegisterPass reading, Styles styles) {
        this.reading = reading;
        this.styles = styles;
    }

    /** Takes what it needs of a reading; {@link #finish} when that is done. */
    static TopographyReader on(RegisterPass reading, Styles styles) {
        TopographyReader reader = new TopographyReader(reading, styles);
        reader.begin();
        reading.packAdressen();
        reading.panden(reader::pand);
        reading.bgt(reader::types, reader::bgt);
        reading.percelen(reader::perceel);
        return reader;
    }

    private static Map<BgtType, String> layers() {
        Map<BgtType, String> layers = new EnumMap<>(BgtType.class);
        layers.put(BgtType.BEGROEIDTERREINDEEL, "terrein");
        layers.put(BgtType.ONBEGROEIDTERREINDEEL, "terrein");
        layers.put(BgtType.ONDERSTEUNENDWEGDEEL, "terrein");
        layers.put(BgtType.ONDERSTEUNENDWATERDEEL, "terrein");
        layers.put(BgtType.WATERDEEL, "waterdelen");
        layers.put(BgtType.OVERBRUGGINGSDEEL, "overbruggingen");
        layers.put(BgtType.WEGDEEL, "wegdelen");
        layers.put(BgtType.SPOOR, "spoor");
        layers.put(BgtType.SCHEIDING, "scheidingen");
        layers.put(BgtType.OPENBARERUIMTELABEL, "labels");
        return layers;
    }

    private void begin() {
        for (String layer : List.of("terrein", "waterdelen", "overbruggingen", "wegdelen"))
            begin(layer, PackedLayer.Shape.AREA, false, BGT_COLUMNS, "hoogte");
        for (String layer : List.of("spoor", "scheidingen"))
            begin(layer, PackedLayer.Shape.LINE, false, BGT_COLUMNS, "hoogte");
        begin("labels", PackedLayer.Shape.POINT, true, BGT_COLUMNS, null);
        begin("panden", PackedLayer.Shape.AREA, false, List.of("bouwjaar", "hoogte"), "hoogte");
        begin("percelen", PackedLayer.Shape.AREA, true, List.of(), null);
        begin("adressen", PackedLayer.Shape.POINT, true, List.of("soort"), null);
    }

    /** A region without BAG still shows its buildings: the BGT has their outlines on the ground. */
    private Set<BgtType> types() {
        Set<BgtType> types = EnumSet.copyOf(LAYER.keySet());
        if (packers.get("panden").isEmpty()) types.add(BgtType.PAND);
        return types;
    }

    /** The map; once. */
    public Topography finish(String version, Progress progress) {
        progress.begin("Kaart opbouwen", -1);
        Adressen adressen = reading.packed();
        for (int row = 0; row < adressen.size(); row++) if (adressen.hoofdadres(row)) adres(adressen, row);
        progress.check();
        Map<String, PackedLayer> packed = new LinkedHashMap<>();
        packers.forEach((name, packer) -> packed.put(name, packer.pack()));
        return new Topography(version, reading.bounds(), packed, kinds, styles);
    }

    private void begin(String layer, PackedLayer.Shape shape, boolean labelled, List<String> columns, String level) {
        kinds.put(layer, new Kinds(columns, level));
        packers.put(layer, new LayerPacker(shape, labelled));
    }

    private void pand(Pand pand) {
        packers.get("panden").add(pand.geometrie(), kinds.get("panden").of(pand.oorspronkelijkBouwjaar(), 0));
    }

    private void bgt(BgtObject object) {
        if (object.type() == BgtType.PAND) {
            int kind = kinds.get("panden").of(Pand.BOUWJAAR_ONBEKEND, object.relatieveHoogteligging());
            packers.get("panden").add(object.geometrie(), kind);
            return;
        }
        String layer = LAYER.get(object.type());
        int kind = kinds.get(layer)
                .of(object.type().text(), object.functie(), object.fysiekVoorkomen(), object.relatieveHoogteligging());
        double angle = object.hoek() == null ? 0 : object.hoek();
        double x = object.geometrie().getCoordinate().x;
        double y = object.geometrie().getCoordinate().y;
        packers.get(layer).add(object.geometrie(), kind, object.naam(), x, y, angle);
    }

    private void perceel(Perceel perceel) {
        double x =
                perceel.labelpunt() == null ? Double.NaN : perceel.labelpunt().getX();
        double y =
                perceel.labelpunt() == null ? Double.NaN : perceel.labelpunt().getY();
        String number = Integer.toString(perceel.aanduiding().perceelnummer());
        packers.get("percelen").add(perceel.geometrie(), kinds.get("percelen").of(), number, x, y, 0);
    }

    private void adres(Adressen adressen, int row) {
        int kind = kinds.get("adressen").of(adressen.soort(row).name().toLowerCase(Locale.ROOT));
        String number = numbers.computeIfAbsent(adressen.nummer(row), same -> same);
        packers.get("adressen").add(adressen.x(row), adressen.y(row), kind, number, 0);
    }
}
