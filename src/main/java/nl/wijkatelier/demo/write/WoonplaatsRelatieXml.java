package nl.wijkatelier.demo.write;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.wijkatelier.delivery.FixedZip;
import nl.wijkatelier.domain.register.GemeenteWoonplaats;
import nl.wijkatelier.format.XmlOut;

/** GEM-WPL-RELATIE: which woonplaats lies in which gemeente, as a zip of one XML. */
final class WoonplaatsRelatieXml {
    private final Path file;
    private final FixedZip zip;
    private final XmlOut xml;

    WoonplaatsRelatieXml(Path file, LocalDate peildatum) {
        this.file = file;
        this.zip = new FixedZip(file, peildatum);
        String day = DateTimeFormatter.ofPattern("ddMMuuuu").format(peildatum);
        this.xml = new XmlOut(zip.entry("GEM-WPL-RELATIE-" + day + "-000001.xml"));
        xml.raw(HEAD)
                .open("gwr-bestand:SelectieGegevens")
                .element("selecties-extract:StandTechnischeDatum", peildatum)
                .raw(
                        "</gwr-bestand:SelectieGegevens>\n<gwr-bestand:Product><gwr-product:GemeenteWoonplaatsRelatieProduct>\n");
    }

    void write(GemeenteWoonplaats relatie) {
        xml.raw("<gwr-product:GemeenteWoonplaatsRelatie><gwr-product:tijdvakgeldigheid>")
                .element("bagtypes:begindatumTijdvakGeldigheid", relatie.begin())
                .element("bagtypes:einddatumTijdvakGeldigheid", relatie.eind())
                .raw("</gwr-product:tijdvakgeldigheid><gwr-product:gerelateerdeWoonplaats>")
                .element("gwr-product:identificatie", relatie.woonplaats())
                .raw("</gwr-product:gerelateerdeWoonplaats><gwr-product:gerelateerdeGemeente>")
                .element("gwr-product:identificatie", relatie.gemeente())
                .raw("</gwr-product:gerelateerdeGemeente>")
                .element("gwr-product:status", relatie.definitief() ? "definitief" : "voorlopig")
                .raw("</gwr-product:GemeenteWoonplaatsRelatie>\n");
    }

    /** Closes the zip and tells where it is. */
    Path finish() {
        xml.raw("</gwr-product:GemeenteWoonplaatsRelatieProduct></gwr-bestand:Product>\n")
                .raw("</gwr-bestand:BAG-GWR-Deelbestand-LVC>\n")
                .flush();
        zip.close();
        return file;
    }

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gwr-bestand:BAG-GWR-Deelbestand-LVC \
            xmlns:gwr-bestand="www.kadaster.nl/schemas/lvbag/gem-wpl-rel/gwr-deelbestand-lvc/v20200601" \
            xmlns:selecties-extract="http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601" \
            xmlns:bagtypes="www.kadaster.nl/schemas/lvbag/gem-wpl-rel/bag-types/v20200601" \
            xmlns:gwr-product="www.kadaster.nl/schemas/lvbag/gem-wpl-rel/gwr-producten-lvc/v20200601">
            """;
}
