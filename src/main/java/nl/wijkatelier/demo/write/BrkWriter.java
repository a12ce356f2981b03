package nl.wijkatelier.demo.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.wijkatelier.delivery.FixedZip;
import nl.wijkatelier.domain.register.KadastraleGrens;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.format.XmlOut;
import org.locationtech.jts.geom.Point;

/**
 * Writes the kadastrale kaart (DKK v5, schema stand/v20220601): a zip of {@code kadastralekaart_perceel.gml},
 * {@code _kadastralegrens.gml} and a {@code _kwaliteit.gml} without members. Owners are in no part of that product.
 *
 * <p>Percelen and grenzen may come mixed. Memory does not grow with their number: grenzen wait on disk, beside the target.
 * The file is there when {@link #close} has returned. Same records, same bytes. Not thread-safe.
 */
public final class BrkWriter implements AutoCloseable {
    private static final String ID = "NL.IMKAD.KadastraalObject";
    private static final String SRS = "srsName=\"urn:ogc:def:crs:EPSG::28992\"";
    private static final String V5 = "http://www.kadaster.nl/schemas/brkkadastralekaart/v5/";
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <kk:DKK xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:gml="http://www.opengis.net/gml/3.2" \
            xmlns:oz="V5imkad-onroerendezaak/v20220601" xmlns:h="V5imkad-historie/v20220601" \
            xmlns:t="V5imkad-typen/v20220601" xmlns:ko="V5imkad-kadastraalobject/v20220601" \
            xmlns:q="V5imkad-kwaliteit/v20220601" xmlns:kk="V5stand/v20220601" \
            xsi:schemaLocation="V5stand/v20220601 V5xsd/dkk/stand/v20220601/DKK-Product_Stand_v5_0_0.xsd">
            """.replace("V5", V5);

    private final FixedZip zip;
    private final XmlOut percelen;
    private final Path waiting;
    private final OutputStream waitingOut;
    private final XmlOut grenzen;

    /**
     * Begins a file.
     *
     * @param target the zip, in a folder that exists
     * @param peildatum the day that stands as every entry's date
     */
    public BrkWriter(Path target, LocalDate peildatum) {
        this.waiting = target.resolveSibling(target.getFileName() + ".grens.part");
        try {
            this.waitingOut = new BufferedOutputStream(Files.newOutputStream(waiting));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.grenzen = new XmlOut(waitingOut).raw(HEAD);
        this.zip = new FixedZip(target, peildatum);
        this.percelen = new XmlOut(zip.entry("kadastralekaart_perceel.gml")).raw(HEAD);
    }

    public void accept(Perceel perceel) {
        XmlOut xml = percelen;
        xml.raw("<kk:perceelMember><oz:Perceel gml:id=\"")
                .raw(ID)
                .raw(".")
                .raw(perceel.identificatie())
                .raw("\">");
        xml.element("ko:identificatie", "domein=\"" + ID + "\"", perceel.identificatie());
        historie(xml, perceel.beginGeldigheid(), perceel.eindRegistratie());
        xml.raw("<oz:kadastraleAanduiding><oz:TypeKadastraleAanduiding>");
        lijst(
                xml,
                "oz:kadastraleGemeente",
                "oz:KadastraleGemeente",
                number(perceel),
                perceel.aanduiding().kadastraleGemeente());
        xml.element("oz:sectie", perceel.aanduiding().sectie());
        xml.element("oz:perceelnummer", perceel.aanduiding().perceelnummer());
        lijst(
                xml,
                "oz:aKRKadastraleGemeenteCode",
                "oz:AKRKadastraleGemeenteCode",
                number(perceel),
                perceel.aanduiding().akrCode());
        xml.raw("</oz:TypeKadastraleAanduiding></oz:kadastraleAanduiding>");
        xml.raw("<oz:begrenzingPerceel><gml:Polygon gml:id=\"GEOMETRY_V")
                .raw(perceel.identificatie())
                .raw("\" ")
                .raw(SRS);
        xml.raw(">").rings(perceel.geometrie(), "", false).raw("</gml:Polygon></oz:begrenzingPerceel>");
        xml.raw("<oz:kadastraleGrootte><oz:TypeOppervlak>");
        xml.element("oz:waarde", Math.max(1, Math.round(perceel.grootte())));
        lijst(
                xml,
                "oz:soortGrootte",
                "oz:SoortGrootte",
                "1",
                perceel.soortGrootte() == null ? "Vastgesteld" : perceel.soortGrootte());
        xml.raw("</oz:TypeOppervlak></oz:kadastraleGrootte>").element("oz:perceelnummerRotatie", "0.0");
        Point label = perceel.labelpunt() == null ? perceel.geometrie().getInteriorPoint() : perceel.labelpunt();
        xml.raw("<oz:plaatscoordinaten><gml:Point gml:id=\"GEOMETRY_P")
                .raw(perceel.identificatie())
                .raw("\" ")
                .raw(SRS);
        xml.raw("><gml:pos>").position(label.getX(), label.getY(), false);
        xml.raw("</gml:pos></gml:Point></oz:plaatscoordinaten></oz:Perceel></kk:perceelMember>\n");
    }

    public void accept(KadastraleGrens grens) {
        XmlOut xml = grenzen;
        String id = grens.identificatie();
        xml.raw("<kk:grensMember><oz:KadastraleGrens gml:id=\"NL.IMKAD.KadastraleGrens.")
                .raw(id)
                .raw("\">");
        historie(xml, grens.beginGeldigheid(), grens.eindRegistratie());
        xml.element("oz:identificatie", "domein=\"NL.IMKAD.KadastraleGrens\"", id);
        xml.raw("<oz:grenslijn><gml:LineString gml:id=\"GEOMETRY_L")
                .raw(id)
                .raw("\" ")
                .raw(SRS)
                .raw(">");
        xml.posList(grens.geometrie().getCoordinateSequence(), "", false).raw("</gml:LineString></oz:grenslijn>");
        lijst(xml, "oz:typeGrens", "oz:TypeGrens", "3", grens.type());
        if (grens.perceelLinks() != null) xml.element("oz:perceelLinks", "domein=\"" + ID + "\"", grens.perceelLinks());
        if (grens.perceelRechts() != null)
            xml.element("oz:perceelRechts", "domein=\"" + ID + "\"", grens.perceelRechts());
        xml.raw("</oz:KadastraleGrens></kk:grensMember>\n");
    }

    /** Puts the parts together. */
    @Override
    public void close() {
        try (zip) {
            percelen.raw("</kk:DKK>\n").flush();
            grenzen.raw("</kk:DKK>\n").flush();
            waitingOut.close();
            zip.move("kadastralekaart_kadastralegrens.gml", waiting);
            new XmlOut(zip.entry("kadastralekaart_kwaliteit.gml"))
                    .raw(HEAD)
                    .raw("</kk:DKK>\n")
                    .flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void historie(XmlOut xml, LocalDateTime begin, LocalDateTime eindRegistratie) {
        xml.open("oz:historie")
                .element("h:beginGeldigheid", RegisterTime.offset(begin))
                .element("h:tijdstipRegistratie", RegisterTime.offset(begin))
                .element("h:eindRegistratie", RegisterTime.offset(eindRegistratie))
                .element("h:volgnummer", 0)
                .raw("<h:statusHistorie><h:StatusHistorie><t:code>G</t:code><t:waarde>Geldig</t:waarde>")
                .raw("</h:StatusHistorie></h:statusHistorie></oz:historie>");
    }

    private static void lijst(XmlOut xml, String property, String type, String code, String waarde) {
        xml.open(property)
                .open(type)
                .element("t:code", code)
                .element("t:waarde", waarde)
                .close(type)
                .close(property);
    }

    /** The list code of a kadastrale gemeente: the digits of its identification's first part, the same for both lists. */
    private static String number(Perceel perceel) {
        return perceel.identificatie()
                .substring(0, Math.min(4, perceel.identificatie().length()));
    }
}
