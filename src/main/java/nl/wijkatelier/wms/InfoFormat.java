package nl.wijkatelier.wms;

import java.util.Locale;
import java.util.Optional;

/** Formats of GetFeatureInfo, in the order in which capabilities list them. */
enum InfoFormat {
    TEXT("text/plain", "text/plain;charset=UTF-8"),
    HTML("text/html", "text/html;charset=UTF-8"),
    JSON("application/json", "application/json"),
    GEOJSON("application/geo+json", "application/geo+json"),
    GML("application/vnd.ogc.gml", "application/vnd.ogc.gml;charset=UTF-8"),
    XML("text/xml", "text/xml;charset=UTF-8");

    private final String text;
    private final String mediaType;

    InfoFormat(String text, String mediaType) {
        this.text = text;
        this.mediaType = mediaType;
    }

    /** The name in requests and capabilities. */
    String text() {
        return text;
    }

    /** The Content-Type of the answer. */
    String mediaType() {
        return mediaType;
    }

    /** The format with that name, case, blanks and parameters aside, or empty. */
    static Optional<InfoFormat> find(String text) {
        String wanted = text.split(";", -1)[0].strip().replace(' ', '+').toLowerCase(Locale.ROOT);
        for (InfoFormat format : values()) if (format.text.equals(wanted)) return Optional.of(format);
        return Optional.empty();
    }
}
