package nl.wijkatelier.demo.write;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.wijkatelier.delivery.FixedZip;
import nl.wijkatelier.domain.register.BagObject;
import nl.wijkatelier.format.XmlOut;

/** The zip of one object type: XML files of at most 10,000 voorkomens each, at least one file. */
final class BagPart {
    /** Object types, named as the file names have them. */
    enum Type {
        WPL,
        OPR,
        NUM,
        LIG,
        STA,
        VBO,
        PND
    }

    private static final int VOORKOMENS_PER_FILE = 10_000;

    private final Path file;
    private final String name;
    private final Type type;
    private final String gemeente;
    private final LocalDate peildatum;
    private final FixedZip zip;
    private XmlOut xml;
    private BagObjectXml objects;
    private int files;
    private int inFile;

    BagPart(Path file, String name, Type type, String gemeente, LocalDate peildatum) {
        this.file = file;
        this.name = name;
        this.type = type;
        this.gemeente = gemeente;
        this.peildatum = peildatum;
        this.zip = new FixedZip(file, peildatum);
        begin();
    }

    void write(BagObject object) {
        if (inFile == VOORKOMENS_PER_FILE) {
            end();
            begin();
        }
        objects.write(object);
        inFile++;
    }

    /** Closes the zip and tells where it is. */
    Path finish() {
        end();
        zip.close();
        return file;
    }

    private void begin() {
        files++;
        inFile = 0;
        xml = new XmlOut(zip.entry(String.format("%s-%06d.xml", name, files)));
        objects = new BagObjectXml(xml);
        xml.raw(HEAD)
                .raw("<sl-bag-extract:bagInfo><selecties-extract:Gebied-Registratief><selecties-extract:Gebied-GEM>");
        xml.raw("<selecties-extract:GemeenteCollectie><selecties-extract:Gemeente>")
                .element("selecties-extract:GemeenteIdentificatie", gemeente)
                .raw("</selecties-extract:Gemeente></selecties-extract:GemeenteCollectie>")
                .raw("</selecties-extract:Gebied-GEM></selecties-extract:Gebied-Registratief>")
                .open("selecties-extract:LVC-Extract")
                .element("selecties-extract:StandTechnischeDatum", peildatum)
                .raw("</selecties-extract:LVC-Extract></sl-bag-extract:bagInfo>\n")
                .raw("<sl:standBestand><sl:dataset>LVBAG</sl:dataset><sl:inhoud><sl:gebied>GEMEENTE</sl:gebied>")
                .raw("<sl:leveringsId>0000000001</sl:leveringsId><sl:objectTypen>")
                .element("sl:objectType", type)
                .raw("</sl:objectTypen></sl:inhoud>\n");
    }

    private void end() {
        xml.raw("</sl:standBestand>\n</sl-bag-extract:bagStand>\n").flush();
    }

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sl-bag-extract:bagStand \
            xmlns:DatatypenNEN3610="www.kadaster.nl/schemas/lvbag/imbag/datatypennen3610/v20200601" \
            xmlns:Objecten="www.kadaster.nl/schemas/lvbag/imbag/objecten/v20200601" \
            xmlns:gml="http://www.opengis.net/gml/3.2" \
            xmlns:Historie="www.kadaster.nl/schemas/lvbag/imbag/historie/v20200601" \
            xmlns:Objecten-ref="www.kadaster.nl/schemas/lvbag/imbag/objecten-ref/v20200601" \
            xmlns:nen5825="www.kadaster.nl/schemas/lvbag/imbag/nen5825/v20200601" \
            xmlns:KenmerkInOnderzoek="www.kadaster.nl/schemas/lvbag/imbag/kenmerkinonderzoek/v20200601" \
            xmlns:selecties-extract="http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601" \
            xmlns:sl-bag-extract="http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-lvc/v20200601" \
            xmlns:sl="http://www.kadaster.nl/schemas/standlevering-generiek/1.0">
            """;
}
