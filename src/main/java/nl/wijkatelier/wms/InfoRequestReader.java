package nl.wijkatelier.wms;

import java.util.List;
import nl.wijkatelier.wms.ServiceException.Code;

/** Reads the parameters of a GetFeatureInfo (WMS 1.3.0, 7.4; WMS 1.1.1, 7.3). */
final class InfoRequestReader {
    private static final int MAX_COUNT = 50;

    private final Parameters parameters;
    private final Version version;

    private InfoRequestReader(Parameters parameters, Version version) {
        this.parameters = parameters;
        this.version = version;
    }

    /** Throws {@link ServiceException} with the code of the standard for the first thing that is wrong. */
    static InfoRequest read(Parameters parameters, Version version) {
        return new InfoRequestReader(parameters, version).read();
    }

    private InfoRequest read() {
        MapRequest map = MapRequestReader.readForInfo(parameters, version);
        List<String> layers = MapRequestReader.layers(parameters, "QUERY_LAYERS");
        boolean latest = version == Version.V1_3_0;
        return new InfoRequest(
                map,
                layers,
                format(),
                pixel(latest ? "I" : "X", latest ? "X" : "I", map.width()),
                pixel(latest ? "J" : "Y", latest ? "Y" : "J", map.height()),
                count());
    }

    /** WMS 1.1.1 leaves the choice to the server where none is asked. */
    private InfoFormat format() {
        if (version == Version.V1_1_1 && parameters.find("INFO_FORMAT").isEmpty()) return InfoFormat.TEXT;
        String text = parameters.get("INFO_FORMAT");
        return InfoFormat.find(text)
                .orElseThrow(() -> new ServiceException(Code.INVALID_FORMAT, "weigering.formaat", text));
    }

    /** The versions' names of a pixel's column and row; a client that uses the other one's is served. */
    private int pixel(String name, String other, int size) {
        String used = parameters.find(name).isEmpty() && parameters.find(other).isPresent() ? other : name;
        String text = parameters.get(used);
        // At most nine digits, so that it always fits an int.
        if (!text.matches("-?\\d{1,9}") || Integer.parseInt(text) < 0 || Integer.parseInt(text) >= size)
            throw new ServiceException(Code.INVALID_POINT, "weigering.punt", used, size - 1);
        return Integer.parseInt(text);
    }

    /** WMS 1.3.0, 7.4.3.7: 1 where it is left out or is no positive integer. */
    private int count() {
        return parameters
                .find("FEATURE_COUNT")
                .filter(text -> text.matches("[1-9]\\d{0,8}"))
                .map(text -> Math.min(MAX_COUNT, Integer.parseInt(text)))
                .orElse(1);
    }
}
