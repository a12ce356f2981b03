package nl.wijkatelier.demo.write;

import java.time.LocalDate;
import nl.wijkatelier.format.XmlOut;

/** The delivery note of a BAG extract (BagvsExtractLeveringsdocument-2.1.0.xsd). */
record Leveringsdocument(String gemeente, String naam, LocalDate peildatum) {
    void write(XmlOut xml) {
        xml.raw("""
                <?xml version="1.0" encoding="UTF-8"?>
                <xb:BAG-Extract-Levering xmlns:xb="http://www.kadaster.nl/schemas/lvbag/extract-levering/v20200601" \
                xmlns:selecties-extract="http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601">
                """)
                .raw("<xb:SelectieGegevens><selecties-extract:LVC-Extract>")
                .element("selecties-extract:StandTechnischeDatum", peildatum)
                .raw("</selecties-extract:LVC-Extract><selecties-extract:Gebied-Registratief>")
                .raw("<selecties-extract:Gebied-GEM><selecties-extract:GemeenteCollectie><selecties-extract:Gemeente>")
                .element("selecties-extract:GemeenteIdentificatie", gemeente)
                .element("selecties-extract:GemeenteNaam", naam)
                .raw("</selecties-extract:Gemeente></selecties-extract:GemeenteCollectie>")
                .raw("</selecties-extract:Gebied-GEM></selecties-extract:Gebied-Registratief></xb:SelectieGegevens>\n")
                .open("xb:SchemaInfo")
                .element("xb:naam", "BagvsExtractDeelbestandExtractLvc-2.1.0.xsd")
                .element("xb:versie", "20200601")
                .raw("</xb:SchemaInfo></xb:BAG-Extract-Levering>\n");
    }
}
