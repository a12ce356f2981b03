package nl.wijkatelier.engine.render;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.engine.style.StyleMatch;
import nl.wijkatelier.engine.style.Styles;

/** Packs the served register objects into the layers of a {@link Topography}. */
final class TopographyReader {
    private static final List<String> BGT_COLUMNS = List.of("type", "functie", "fysiekVoorkomen", "hoogte");
    private static final Map<String, List<String>> TEXTS =
            Map.of("labels", List.of("naam", "hoek"), "percelen", List.of("nummer"), "adressen", List.of("huisnummer"));
    private static final Map<BgtType, String> LAYER = layers();

    private final Registers registers;
    private final Styles styles;
    private final Progress progress;
    private final Map<String, Kinds> kinds = new LinkedHashMap<>();
    private final Map<String, LayerPacker> packers = new LinkedHashMap<>();

    TopographyReader(Registers registers, Styles styles, Progress progress) {
        this.registers = registers;
        this.styles = styles;
        this.progress = progress;
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

    Topography read(String version) {
        progress.begin("Kaart opbouwen", -1);
        for (String layer : List.of("terrein", "waterdelen", "overbruggingen", "wegdelen"))
            begin(layer, PackedLayer.Shape.AREA, false, BGT_COLUMNS, "hoogte");
        for (String layer : List.of("spoor", "scheidingen"))
            begin(layer, PackedLayer.Shape.LINE, false, BGT_COLUMNS, "hoogte");
        begin("labels", PackedLayer.Shape.POINT, true, BGT_COLUMNS, null);
        begin("panden", PackedLayer.Shape.AREA, false, List.of("bouwjaar", "hoogte"), "hoogte");
        begin("percelen", PackedLayer.Shape.AREA, true, List.of(), null);
        begin("adressen", PackedLayer.Shape.POINT, true, List.of("soort"), null);
        registers.panden(this::pand);
        Set<BgtType> types = EnumSet.copyOf(LAYER.keySet());
        // A region without BAG still shows its buildings: the BGT has their outlines on the ground.
        boolean bagless = packers.get("panden").pack().size() == 0;
        if (bagless) types.add(BgtType.PAND);
        registers.bgt(types, this::bgt);
        registers.percelen(this::perceel);
        registers.adressen(this::adres);
        return new Topography(version, registers.bounds(), styled());
    }

    private void begin(String layer, PackedLayer.Shape shape, boolean labelled, List<String> columns, String level) {
        kinds.put(layer, new Kinds(columns, level));
        packers.put(layer, new LayerPacker(shape, labelled));
    }

    private void pand(Pand pand) {
        packers.get("panden").add(pand.geometrie(), kinds.get("panden").of(pand.oorspronkelijkBouwjaar(), 0));
    }

    private void bgt(BgtObject object) {
        progress.check();
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

    private void adres(Adres adres) {
        if (!adres.hoofdadres()) return;
        StringBuilder number = new StringBuilder().append(adres.huisnummer());
        if (adres.huisletter() != null) number.append(adres.huisletter());
        if (adres.huisnummertoevoeging() != null) number.append('-').append(adres.huisnummertoevoeging());
        int kind = kinds.get("adressen").of(adres.soort().name().toLowerCase(Locale.ROOT));
        packers.get("adressen").add(adres.x(), adres.y(), kind, number.toString(), 0);
    }

    private Map<String, StyledLayer> styled() {
        Map<String, StyledLayer> styled = new LinkedHashMap<>();
        packers.forEach((name, packer) -> {
            Kinds of = kinds.get(name);
            StyleMatch match =
                    StyleMatch.of(styles.get(name), of.columns(), TEXTS.getOrDefault(name, List.of()), of.values());
            styled.put(name, new StyledLayer(name, new LayerPyramid(packer.pack(), 1), match, of.levels(), null));
        });
        return styled;
    }
}
