package nl.wijkatelier.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the service is doing, for a page that waits.
 *
 * @param version of the served data, or null while nothing is served
 * @param fictief whether what is served describes the fictional demo region
 * @param bounds west, south, east, north in degrees (WGS 84), or null while nothing is served
 * @param rdnaptrans "grid" with the official correction grid, else "approximate"
 * @param underway what is being imported or built now, or null
 * @param fout why the last start-up or import work failed, or null
 * @param achtergrond tiles that the page may lay under the map, or null
 * @param klaar whether what is stored can be shown; false from the start until the first map is there
 * @param datasets number of dataset versions that are served
 */
public record StatusView(
        String version,
        boolean fictief,
        double[] bounds,
        String rdnaptrans,
        @JsonProperty("import") Underway underway,
        String fout,
        Achtergrond achtergrond,
        boolean klaar,
        long datasets) {
    /**
     * Tiles of another service.
     *
     * @param url with {z}, {x} and {y}, in Web Mercator
     * @param naamsvermelding the attribution that must be shown
     */
    public record Achtergrond(String url, String naamsvermelding) {}

    /**
     * Work under way.
     *
     * @param stage in Dutch, such as "BAG lezen"
     * @param percentage 0 to 100, or null where the length is not known
     */
    public record Underway(String stage, Integer percentage) {}
}
