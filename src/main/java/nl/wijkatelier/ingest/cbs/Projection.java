package nl.wijkatelier.ingest.cbs;

import java.util.Locale;

/** Recognises coordinate systems by their well-known text, as .prj files and GeoPackages hold it. */
final class Projection {
    private Projection() {}

    /**
     * RD or degrees; null for another system.
     *
     * @param text WKT of any dialect; without any it is unsaid
     */
    static Layer.System of(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT).replaceAll("[_\\s]+", " ");
        if (upper.isEmpty() || upper.equals("UNDEFINED")) return Layer.System.UNSAID;
        if (upper.startsWith("COMPD CS") || upper.startsWith("COMPOUNDCRS"))
            upper = upper.substring(upper.indexOf("[\"") + 1);
        boolean projected = upper.contains("PROJCS[") || upper.contains("PROJCRS[") || upper.contains("PROJECTEDCRS[");
        if (projected) return rd(upper) ? Layer.System.RD : null;
        boolean degrees = upper.contains("GEOGCS[") || upper.contains("GEOGCRS[") || upper.contains("GEODCRS[");
        boolean wide = upper.contains("WGS 84")
                || upper.contains("WGS84")
                || upper.contains("WGS 1984")
                || upper.contains("ETRS");
        return degrees && wide ? Layer.System.DEGREES : null;
    }

    private static boolean rd(String upper) {
        boolean named = upper.contains("RD NEW") || upper.contains("RD/NEW") || upper.contains("RIJKSDRIEHOEK");
        boolean made = upper.contains("STEREOGRAPHIC") && upper.contains("155000") && upper.contains("463000");
        return (named || made) && !upper.contains("RD OLD");
    }
}
