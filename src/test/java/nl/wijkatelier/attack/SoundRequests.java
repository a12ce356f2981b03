package nl.wijkatelier.attack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A request that every endpoint takes, with every parameter that it has: what the fuzzer begins with. A line is a method, a path, parameters
 * (those of the path too) and, behind a bar, a body: JSON, or fields of a form where it begins with {@code form:} or {@code files:}. Names
 * between braces are those of {@link Place}.
 */
final class SoundRequests {
    private static final String ALL = """
            GET    /                                     taal=en
            GET    /inloggen                             fout=x
            GET    /instellen                            code=x
            GET    /atelier                              plan={plan}
            GET    /atelier.html                         plan={plan}
            GET    /beheer                               -
            GET    /beheer.html                          -
            POST   /inloggen                             - |form:naam=x&wachtwoord=y&terug=/&_csrf=z
            POST   /uitloggen                            - |form:_csrf=z
            GET    /wms                                  SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=buurt:inwoners&STYLES=&CRS=EPSG:28992&BBOX={box}&WIDTH=64&HEIGHT=48&FORMAT=image/png&TRANSPARENT=true&BGCOLOR=0xFFFFFF&TIME=2024&CLASSES=5&RAMP=viridis&CQL_FILTER=inwoners>1&FEATUREID=x&DPI=96&FORMAT_OPTIONS=dpi:96&SLD=x&SLD_BODY=x&INDELING=2024&COMPARE=2023&MAP_RESOLUTION=90
            GET    /wms                                  SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=buurten&QUERY_LAYERS=buurten&STYLES=&CRS=EPSG:28992&BBOX={box}&WIDTH=64&HEIGHT=48&I=9&J=9&INFO_FORMAT=application/json&FEATURE_COUNT=3&BUFFER=4
            GET    /wms                                  SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=buurt:groen&FORMAT=image/png&WIDTH=20&HEIGHT=20&RULE=x&SCALE=1000&LEGEND_OPTIONS=dpi:120;fontSize:12&LANGUAGE=en&BBOX={box}
            POST   /wms                                  - |form:SERVICE=WMS&REQUEST=GetCapabilities
            GET    /api/v1/areas                         level=buurt&indeling=2024&crs=EPSG:28992&bbox={box}&bbox-crs=EPSG:28992&limit=3&offset=1&figures=none
            GET    /api/v1/areas.gpkg                    level=wijk&indeling=2024&bbox={box}&bbox-crs=EPSG:28992
            GET    /api/v1/areas.csv                     level=wijk&indeling=2024&bbox={box}&bbox-crs=EPSG:28992
            GET    /api/v1/areas/{code}                  code={bu}&indeling=2024&crs=EPSG:4258
            GET    /api/v1/figures                       level=wijk&indicator=inwoners&indeling=2024&jaar=2024&format=csv
            GET    /api/v1/indicators                    -
            GET    /api/v1/disclosure                    -
            GET    /api/v1/indelingen                    -
            GET    /api/v1/indelingen/{id}               id=2024
            GET    /api/v1/indelingen/{id}/levering.zip  id=x
            GET    /api/v1/indelingen/{id}/bronfouten    id=2024
            GET    /api/v1/classes                       level=buurt&indicator=groen&indeling=2024&method=jenks&compare=2023&classes=4&ramp=puor&middle=0&frozen=years
            GET    /api/v1/classes                       level=wijk&indicator=groen&with=bevolkingsdichtheid
            GET    /api/v1/search                        q=a&limit=5
            GET    /api/v1/status                        -
            GET    /api/v1/datasets                      -
            GET    /api/v1/datasets/{id}                 id=1
            GET    /api/v1/datasets/{id}/problems        id=1&format=geojson
            GET    /api/v1/datasets/{id}/weg             id=1
            POST   /api/v1/datasets/{id}/intrekken       id=987654 |{"reden":"proef"}
            POST   /api/v1/datasets/{id}/terugzetten     id=987654 |{"reden":"proef"}
            POST   /api/v1/imports                       - |files:bron=bag&gebied=x&peildatum=2024-01-01&historie=ja&jaar=2024&release=1&fictief=ja&ouder=ja&dry-run=ja
            GET    /api/v1/jobs/{id}                     id=987654
            DELETE /api/v1/jobs/{id}                     id=987654
            GET    /actuator/health                      -
            GET    /actuator/health/liveness             -
            GET    /actuator/health/readiness            -
            GET    /actuator/prometheus                  -
            GET    /actuator/sbom                        -
            GET    /actuator/sbom/{id}                   id=application
            GET    /api/v1/audit                         van=2026-01-01&tot=2099-01-01&na=0&aantal=5&volgorde=nieuwste&daad=IMPORT&wie=dienst&uitkomst=gelukt
            GET    /api/v1/audit/controle                -
            POST   /api/v1/session/wachtwoord            - |{"huidig":"x","nieuw":"zzzzzzzzzzzz"}
            GET    /api/v1/session                       -
            GET    /api/v1/session/demo                  -
            GET    /api/v1/setup                         code=x
            POST   /api/v1/setup                         - |{"code":"x","naam":"y","wachtwoord":"zzzzzzzzzzzz"}
            GET    /api/v1/tokens                        -
            POST   /api/v1/tokens                        - |{"naam":"proef","dagen":3}
            DELETE /api/v1/tokens/{id}                   id=987654
            GET    /api/v1/accounts                      -
            POST   /api/v1/accounts                      - |{"naam":"fuzz {n}","rollen":[{"rol":"lezer","gemeente":"GM9901"}]}
            PUT    /api/v1/accounts/{naam}               naam=nergens |{"rollen":[{"rol":"lezer","gemeente":null}]}
            DELETE /api/v1/accounts/{naam}               naam=nergens
            POST   /api/v1/accounts/{naam}/link          naam=nergens
            GET    /api/v1/units                         indeling=2024&deel=x
            GET    /api/v1/units/problems                indeling=2024
            GET    /api/v1/snap                          bbox={box}
            GET    /api/v1/plans                         -
            POST   /api/v1/plans                         - |{"naam":"fuzz","indeling":"2024"}
            GET    /api/v1/plans/{id}/shares             id={plan}
            POST   /api/v1/plans/{id}/shares             id={plan}
            DELETE /api/v1/plans/{id}/shares/{token}     id={plan}&token=x
            GET    /api/v1/plans/{id}/remarks            id={plan}
            PATCH  /api/v1/plans/{id}/remarks/{n}        id={plan}&n=987654 |{"status":"GETOOND","antwoord":"ja"}
            GET    /api/v1/plans/{id}/consultation       id={plan}
            PUT    /api/v1/plans/{id}/consultation       id={plan} |{"open":true,"titel":"Proef","toelichting":"x","tot":"2099-01-01"}
            POST   /api/v1/plans/{id}/comments           id={plan} |{"tekst":"Mooi","x":{x},"y":{y}}
            POST   /api/v1/plans/{id}/branches           id={plan} |{"naam":"tak","revision":"0"}
            POST   /api/v1/plans/{id}/commands           id={plan} |{"type":"rename","code":"{bu}","naam":"Nieuw","reden":"proef"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"assign","region":"{region}","buurt":"{bu2}"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"assign","units":"1","buurt":"{bu2}"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"create","code":"BU99019999","naam":"x","wijk":"{wk}","region":"{region}"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"create","code":"BU99019999","naam":"x","wijk":"{wk}","units":"1,2"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"move-border","line":"{line}","reach":"9","snap":"4"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"split","buurt":"{bu}","line":"{line}","code":"BU99019998","naam":"y","snap":"3"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"merge","van":"{bu}","in":"{bu2}"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"delete","code":"{bu}"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"recode","van":"{bu}","naar":"BU99019997"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"move-to-wijk","buurt":"{bu}","wijk":"{wk}"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"create-wijk","code":"WK990199","naam":"z"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"lock","buurten":"{bu},{bu2}"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"unlock","buurten":"{bu}"}
            POST   /api/v1/plans/{id}/preview            id={plan} |{"type":"besluit","ingang":"2027-01-01","nummer":"7"}
            POST   /api/v1/plans/{id}/undo               id={plan} |{"reden":"terug"}
            POST   /api/v1/plans/{id}/redo               id={plan} |{"reden":"toch"}
            POST   /api/v1/plans/{id}/findings/overrule  id={plan} |{"soort":"TE_KLEIN","codes":["{bu}"],"reden":"kan"}
            POST   /api/v1/plans/{id}/submit             id=987654 |{"reden":"klaar"}
            POST   /api/v1/plans/{id}/review             id={plan} |{"oordeel":"terug","reden":"nee"}
            POST   /api/v1/plans/{id}/publish            id={plan} |{}
            GET    /api/v1/plans/{id}                    id={plan}
            GET    /api/v1/plans/{id}/history            id={plan}
            GET    /api/v1/plans/{id}/areas              id={plan}&level=wijk&crs=EPSG:28992&revision=0
            GET    /api/v1/plans/{id}/borders            id={plan}&revision=0&since=0
            GET    /api/v1/plans/{id}/figures            id={plan}&revision=0&streef=500&cijfers=inwoners
            GET    /api/v1/plans/{id}/findings           id={plan}&offset=0
            GET    /api/v1/plans/{id}/comparison         id={plan}&with=indeling:2023
            GET    /api/v1/plans/{id}/comparison.csv     id={plan}&with=start&tabel=wijken
            GET    /api/v1/plans/{id}/events             id={plan}
            GET    /api/v1/plans/{id}/levering.zip       id=987654
            GET    /api/v1/plans/{id}/comments           id={plan}
            GET    /api/v1/consultations                 -
            GET    /api/v1/consultations/{id}            id={plan}
            GET    /api/v1/consultations/{id}/borders    id={plan}
            GET    /api/v1/consultations/{id}/areas      id={plan}
            GET    /api/v1/consultations/{id}/remarks    id={plan}
            POST   /api/v1/consultations/{id}/remarks    id={plan} |{"lon":{lon},"lat":{lat},"tekst":"Goed."}
            GET    /v3/api-docs                          -
            GET    /v3/api-docs.yaml                     -
            """;

    /**
     * What the region and the plan have.
     *
     * @param values by their names
     */
    record Place(Map<String, String> values) {
        String filled(String text) {
            String filled = text;
            for (Map.Entry<String, String> one : values.entrySet())
                filled = filled.replace("{" + one.getKey() + "}", one.getValue());
            return filled;
        }
    }

    /** @param body null for none */
    record Sound(String method, String path, Map<String, String> parameters, String body) {
        /** Method and path, as the rights have them. */
        String endpoint() {
            return method + " " + path;
        }
    }

    private SoundRequests() {}

    static List<Sound> of(Place place) {
        List<Sound> all = new ArrayList<>();
        for (String line : ALL.lines().toList()) {
            String[] parts = line.split("\\|", 2);
            String[] head = parts[0].strip().split("\\s+", 3);
            Map<String, String> parameters = new LinkedHashMap<>();
            if (!head[2].equals("-"))
                for (String pair : head[2].split("&")) {
                    String[] one = pair.split("=", 2);
                    parameters.put(one[0], place.filled(one[1]));
                }
            all.add(new Sound(head[0], head[1], parameters, parts.length < 2 ? null : place.filled(parts[1])));
        }
        return all;
    }

    /** Every line of the rights. */
    static TreeSet<String> endpoints() {
        try (InputStream in = Objects.requireNonNull(SoundRequests.class.getResourceAsStream("/access/rights.txt"))) {
            TreeSet<String> found = new TreeSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(parts -> found.add(parts[0] + " " + parts[1]));
            return found;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
