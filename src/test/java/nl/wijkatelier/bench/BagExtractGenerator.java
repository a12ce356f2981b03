package nl.wijkatelier.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a seeded extract of synthetic panden, verblijfsobjecten and nummeraanduidingen of a gemeente that does not exist, to
 * measure with: {@code BagExtractGenerator FOLDER VOORKOMENS}. A third of the voorkomens is of each type; each type becomes
 * one zip of files of 10,000 voorkomens, as in the official extract.
 */
public final class BagExtractGenerator {
    private static final int PER_FILE = 10_000;
    private static final String OBJECTEN = "www.kadaster.nl/schemas/lvbag/imbag/";
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sl-bag-extract:bagStand xmlns:Objecten="%1$sobjecten/v20200601" xmlns:Objecten-ref="%1$sobjecten-ref/v20200601" \
            xmlns:Historie="%1$shistorie/v20200601" xmlns:gml="http://www.opengis.net/gml/3.2" \
            xmlns:selecties-extract="http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601" \
            xmlns:sl-bag-extract="http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-lvc/v20200601" \
            xmlns:sl="http://www.kadaster.nl/schemas/standlevering-generiek/1.0">
            <sl-bag-extract:bagInfo><selecties-extract:Gebied-Registratief><selecties-extract:Gebied-NLD/>\
            </selecties-extract:Gebied-Registratief><selecties-extract:LVC-Extract>\
            <selecties-extract:StandTechnischeDatum>2024-01-08</selecties-extract:StandTechnischeDatum>\
            </selecties-extract:LVC-Extract></sl-bag-extract:bagInfo>
            <sl:standBestand><sl:dataset>LVBAG</sl:dataset><sl:inhoud><sl:gebied>Nederland</sl:gebied>\
            <sl:leveringsId>0000000001</sl:leveringsId><sl:objectTypen><sl:objectType>%2$s</sl:objectType>\
            </sl:objectTypen></sl:inhoud>""";
    private static final String SHARED = """
            <Objecten:geconstateerd>N</Objecten:geconstateerd><Objecten:documentdatum>2012-03-04</Objecten:documentdatum>\
            <Objecten:documentnummer>BENCH-%d</Objecten:documentnummer><Objecten:voorkomen><Historie:Voorkomen>\
            <Historie:voorkomenidentificatie>1</Historie:voorkomenidentificatie>\
            <Historie:beginGeldigheid>2012-03-04</Historie:beginGeldigheid>\
            <Historie:tijdstipRegistratie>2012-03-05T11:14:25.000</Historie:tijdstipRegistratie><Historie:BeschikbaarLV>\
            <Historie:tijdstipRegistratieLV>2012-03-05T11:31:36.618</Historie:tijdstipRegistratieLV>\
            </Historie:BeschikbaarLV></Historie:Voorkomen></Objecten:voorkomen>""";

    private final Random random = new Random(28992);

    private BagExtractGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int perType = Integer.parseInt(arguments[1]) / 3;
        BagExtractGenerator generator = new BagExtractGenerator();
        for (String type : new String[] {"PND", "VBO", "NUM"}) generator.write(folder, type, perType);
    }

    private void write(Path folder, String type, int voorkomens) throws IOException {
        Path zip = folder.resolve("9999" + type + "08012024.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int first = 0, file = 1; first < voorkomens; first += PER_FILE, file++) {
                out.putNextEntry(new ZipEntry(String.format(Locale.ROOT, "9999%s08012024-%06d.xml", type, file)));
                print(out, HEAD, OBJECTEN, type);
                for (int i = first; i < Math.min(first + PER_FILE, voorkomens); i++) {
                    print(out, "<sl:stand><sl-bag-extract:bagObject>");
                    object(out, type, i);
                    print(out, "</sl-bag-extract:bagObject></sl:stand>");
                }
                print(out, "</sl:standBestand></sl-bag-extract:bagStand>");
            }
        }
    }

    private void object(OutputStream out, String type, int number) throws IOException {
        double x = 90_000 + number % 1000 * 12;
        double y = 460_000 + number / 1000 * 12.0;
        switch (type) {
            case "PND" -> pand(out, number, x, y);
            case "VBO" -> verblijfsobject(out, number, x + 4, y + 4);
            default -> nummeraanduiding(out, number);
        }
    }

    private void pand(OutputStream out, int number, double x, double y) throws IOException {
        double width = 5 + random.nextInt(4000) / 1000.0;
        double depth = 6 + random.nextInt(4000) / 1000.0;
        print(out, "<Objecten:Pand><Objecten:identificatie domein=\"NL.IMBAG.Pand\">999910%010d", number);
        print(out, """
                </Objecten:identificatie><Objecten:geometrie><gml:Polygon srsName="urn:ogc:def:crs:EPSG::28992" \
                srsDimension="3"><gml:exterior><gml:LinearRing><gml:posList count="7">%1$.3f %2$.3f 0.0 %3$.3f %2$.3f 0.0 \
                %3$.3f %4$.3f 0.0 %5$.3f %4$.3f 0.0 %5$.3f %6$.3f 0.0 %1$.3f %6$.3f 0.0 %1$.3f %2$.3f 0.0</gml:posList>\
                </gml:LinearRing></gml:exterior></gml:Polygon></Objecten:geometrie>""", x, y, x + width, y + depth, x + width / 2, y + depth + 1);
        print(out, "<Objecten:oorspronkelijkBouwjaar>%d</Objecten:oorspronkelijkBouwjaar>", 1900 + random.nextInt(120));
        print(out, "<Objecten:status>Pand in gebruik</Objecten:status>" + SHARED + "</Objecten:Pand>", number / 7);
    }

    private void verblijfsobject(OutputStream out, int number, double x, double y) throws IOException {
        print(out, """
                <Objecten:Verblijfsobject><Objecten:heeftAlsHoofdadres><Objecten-ref:NummeraanduidingRef \
                domein="NL.IMBAG.Nummeraanduiding">999920%1$010d</Objecten-ref:NummeraanduidingRef>\
                </Objecten:heeftAlsHoofdadres><Objecten:identificatie domein="NL.IMBAG.Verblijfsobject">999901%1$010d\
                </Objecten:identificatie><Objecten:geometrie><Objecten:punt><gml:Point \
                srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="3"><gml:pos>%2$.3f %3$.3f 0.0</gml:pos></gml:Point>\
                </Objecten:punt></Objecten:geometrie><Objecten:gebruiksdoel>woonfunctie</Objecten:gebruiksdoel>\
                <Objecten:oppervlakte>%4$d</Objecten:oppervlakte>\
                <Objecten:status>Verblijfsobject in gebruik</Objecten:status><Objecten:maaktDeelUitVan>\
                <Objecten-ref:PandRef domein="NL.IMBAG.Pand">999910%1$010d</Objecten-ref:PandRef>\
                </Objecten:maaktDeelUitVan>""", number, x, y, 40 + random.nextInt(160));
        print(out, SHARED + "</Objecten:Verblijfsobject>", number / 7);
    }

    private void nummeraanduiding(OutputStream out, int number) throws IOException {
        print(out, """
                <Objecten:Nummeraanduiding><Objecten:identificatie domein="NL.IMBAG.Nummeraanduiding">999920%1$010d\
                </Objecten:identificatie><Objecten:huisnummer>%2$d</Objecten:huisnummer>\
                <Objecten:postcode>%3$dAB</Objecten:postcode>\
                <Objecten:typeAdresseerbaarObject>Verblijfsobject</Objecten:typeAdresseerbaarObject>\
                <Objecten:status>Naamgeving uitgegeven</Objecten:status><Objecten:ligtAan><Objecten-ref:OpenbareRuimteRef \
                domein="NL.IMBAG.Openbareruimte">999930%4$010d</Objecten-ref:OpenbareRuimteRef></Objecten:ligtAan>""", number, 1 + number % 100, 1000 + number / 100 % 9000, number / 100);
        print(out, SHARED + "</Objecten:Nummeraanduiding>", number / 7);
    }

    private static void print(OutputStream out, String format, Object... values) throws IOException {
        out.write(String.format(Locale.ROOT, format, values).getBytes(StandardCharsets.UTF_8));
    }
}
