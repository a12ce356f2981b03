package nl.wijkatelier.demo.write;

import java.util.List;
import nl.wijkatelier.domain.register.BagObject;
import nl.wijkatelier.domain.register.BagRegistratie;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.Ligplaats;
import nl.wijkatelier.domain.register.Nummeraanduiding;
import nl.wijkatelier.domain.register.OpenbareRuimte;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Standplaats;
import nl.wijkatelier.domain.register.Verblijfsobject;
import nl.wijkatelier.domain.register.Voorkomen;
import nl.wijkatelier.domain.register.Woonplaats;
import nl.wijkatelier.format.XmlOut;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** One voorkomen as {@code sl:stand}, children in the order that IMBAGLV_Objecten-2.1.0.xsd asks for. */
final class BagObjectXml {
    private final XmlOut xml;

    BagObjectXml(XmlOut xml) {
        this.xml = xml;
    }

    void write(BagObject object) {
        xml.raw("<sl:stand><sl-bag-extract:bagObject>");
        if (object instanceof Pand pand) pand(pand);
        else if (object instanceof Verblijfsobject vbo) verblijfsobject(vbo);
        else if (object instanceof Ligplaats plaats)
            plaats(
                    "Ligplaats",
                    "LIG",
                    plaats.registratie(),
                    plaats.hoofdadres(),
                    plaats.nevenadressen(),
                    plaats.geometrie());
        else if (object instanceof Standplaats plaats)
            plaats(
                    "Standplaats",
                    "STA",
                    plaats.registratie(),
                    plaats.hoofdadres(),
                    plaats.nevenadressen(),
                    plaats.geometrie());
        else if (object instanceof Nummeraanduiding nummer) nummeraanduiding(nummer);
        else if (object instanceof OpenbareRuimte ruimte) openbareRuimte(ruimte);
        else if (object instanceof Woonplaats woonplaats) woonplaats(woonplaats);
        xml.raw("</sl-bag-extract:bagObject></sl:stand>\n");
    }

    private void pand(Pand pand) {
        BagRegistratie registratie = pand.registratie();
        xml.open("Objecten:Pand");
        identificatie("Pand", registratie);
        xml.open("Objecten:geometrie");
        polygon("PND", registratie, pand.geometrie(), true);
        xml.close("Objecten:geometrie").element("Objecten:oorspronkelijkBouwjaar", pand.oorspronkelijkBouwjaar());
        status(registratie);
        document(registratie);
        voorkomen(registratie.voorkomen());
        xml.close("Objecten:Pand");
    }

    private void verblijfsobject(Verblijfsobject vbo) {
        BagRegistratie registratie = vbo.registratie();
        xml.open("Objecten:Verblijfsobject");
        adressen(vbo.hoofdadres(), registratie.voorkomen(), vbo.nevenadressen());
        identificatie("Verblijfsobject", registratie);
        xml.open("Objecten:geometrie");
        if (vbo.geometrie() instanceof Point point) {
            xml.open("Objecten:punt")
                    .raw("<gml:Point ")
                    .raw(attributes("VBO", registratie, true))
                    .raw("><gml:pos>");
            xml.position(point.getX(), point.getY(), true)
                    .raw("</gml:pos></gml:Point>")
                    .close("Objecten:punt");
        } else {
            xml.open("Objecten:vlak");
            polygon("VBO", registratie, (Polygon) vbo.geometrie(), true);
            xml.close("Objecten:vlak");
        }
        xml.close("Objecten:geometrie");
        // A set has no order of its own: the enum's order keeps the bytes the same in every run.
        vbo.gebruiksdoelen().stream()
                .sorted()
                .map(Gebruiksdoel::text)
                .forEach(doel -> xml.element("Objecten:gebruiksdoel", doel));
        xml.element("Objecten:oppervlakte", vbo.oppervlakte());
        status(registratie);
        document(registratie);
        xml.open("Objecten:maaktDeelUitVan");
        for (String pand : vbo.panden()) ref("Pand", pand);
        xml.close("Objecten:maaktDeelUitVan").close("Objecten:Verblijfsobject");
    }

    private void plaats(
            String type, String code, BagRegistratie registratie, String hoofd, List<String> neven, Polygon vlak) {
        xml.open("Objecten:" + type);
        adressen(hoofd, registratie.voorkomen(), neven);
        identificatie(type, registratie);
        status(registratie);
        xml.open("Objecten:geometrie");
        polygon(code, registratie, vlak, false);
        xml.close("Objecten:geometrie");
        document(registratie);
        xml.close("Objecten:" + type);
    }

    private void nummeraanduiding(Nummeraanduiding nummer) {
        BagRegistratie registratie = nummer.registratie();
        xml.open("Objecten:Nummeraanduiding");
        identificatie("Nummeraanduiding", registratie);
        xml.element("Objecten:huisnummer", nummer.huisnummer())
                .element("Objecten:huisletter", nummer.huisletter())
                .element("Objecten:huisnummertoevoeging", nummer.huisnummertoevoeging())
                .element("Objecten:postcode", nummer.postcode())
                .element("Objecten:typeAdresseerbaarObject", nummer.soort().text());
        status(registratie);
        document(registratie);
        if (nummer.woonplaats() != null) ligtIn(nummer.woonplaats());
        voorkomen(registratie.voorkomen());
        xml.open("Objecten:ligtAan");
        xml.element("Objecten-ref:OpenbareRuimteRef", "domein=\"NL.IMBAG.Openbareruimte\"", nummer.openbareRuimte());
        xml.close("Objecten:ligtAan");
        xml.close("Objecten:Nummeraanduiding");
    }

    private void openbareRuimte(OpenbareRuimte ruimte) {
        BagRegistratie registratie = ruimte.registratie();
        xml.open("Objecten:OpenbareRuimte");
        xml.element("Objecten:identificatie", "domein=\"NL.IMBAG.Openbareruimte\"", registratie.identificatie());
        xml.element("Objecten:naam", ruimte.naam()).element("Objecten:type", ruimte.type());
        status(registratie);
        document(registratie);
        ligtIn(ruimte.woonplaats());
        voorkomen(registratie.voorkomen());
        if (ruimte.verkorteNaam() != null)
            xml.open("Objecten:verkorteNaam")
                    .open("nen5825:VerkorteNaamOpenbareRuimte")
                    .element("nen5825:verkorteNaam", ruimte.verkorteNaam())
                    .close("nen5825:VerkorteNaamOpenbareRuimte")
                    .close("Objecten:verkorteNaam");
        xml.close("Objecten:OpenbareRuimte");
    }

    private void woonplaats(Woonplaats woonplaats) {
        BagRegistratie registratie = woonplaats.registratie();
        xml.open("Objecten:Woonplaats");
        identificatie("Woonplaats", registratie);
        xml.element("Objecten:naam", woonplaats.naam()).open("Objecten:geometrie");
        if (woonplaats.geometrie().getNumGeometries() == 1) {
            xml.open("Objecten:vlak");
            polygon("WPL", registratie, (Polygon) woonplaats.geometrie().getGeometryN(0), false);
            xml.close("Objecten:vlak");
        } else {
            xml.open("Objecten:multivlak");
            xml.raw("<gml:MultiSurface ")
                    .raw(attributes("WPL", registratie, false))
                    .raw(">");
            for (int i = 0; i < woonplaats.geometrie().getNumGeometries(); i++)
                xml.raw("<gml:surfaceMember><gml:Polygon>")
                        .rings((Polygon) woonplaats.geometrie().getGeometryN(i), "count=\"%count\"", false)
                        .raw("</gml:Polygon></gml:surfaceMember>");
            xml.raw("</gml:MultiSurface>").close("Objecten:multivlak");
        }
        xml.close("Objecten:geometrie");
        status(registratie);
        document(registratie);
        voorkomen(registratie.voorkomen());
        xml.close("Objecten:Woonplaats");
    }

    private void adressen(String hoofd, Voorkomen voorkomen, List<String> neven) {
        xml.open("Objecten:heeftAlsHoofdadres");
        ref("Nummeraanduiding", hoofd);
        xml.close("Objecten:heeftAlsHoofdadres");
        voorkomen(voorkomen);
        if (neven.isEmpty()) return;
        xml.open("Objecten:heeftAlsNevenadres");
        for (String id : neven) ref("Nummeraanduiding", id);
        xml.close("Objecten:heeftAlsNevenadres");
    }

    private void ligtIn(String woonplaats) {
        xml.open("Objecten:ligtIn");
        ref("Woonplaats", woonplaats);
        xml.close("Objecten:ligtIn");
    }

    private void ref(String type, String id) {
        xml.element("Objecten-ref:" + type + "Ref", "domein=\"NL.IMBAG." + type + "\"", id);
    }

    private void identificatie(String type, BagRegistratie registratie) {
        xml.element("Objecten:identificatie", "domein=\"NL.IMBAG." + type + "\"", registratie.identificatie());
    }

    private void status(BagRegistratie registratie) {
        xml.element("Objecten:status", registratie.status().text());
    }

    private void document(BagRegistratie registratie) {
        xml.element("Objecten:geconstateerd", registratie.geconstateerd() ? "J" : "N")
                .element("Objecten:documentdatum", registratie.documentdatum())
                .element("Objecten:documentnummer", registratie.documentnummer());
    }

    private void voorkomen(Voorkomen voorkomen) {
        xml.raw("<Objecten:voorkomen><Historie:Voorkomen>")
                .element("Historie:voorkomenidentificatie", voorkomen.nummer())
                .element("Historie:beginGeldigheid", voorkomen.beginGeldigheid())
                .element("Historie:eindGeldigheid", voorkomen.eindGeldigheid())
                .element("Historie:tijdstipRegistratie", RegisterTime.millis(voorkomen.tijdstipRegistratie()))
                .element("Historie:eindRegistratie", RegisterTime.millis(voorkomen.eindRegistratie()))
                .element("Historie:tijdstipInactief", RegisterTime.millis(voorkomen.tijdstipInactief()))
                .open("Historie:BeschikbaarLV")
                .element("Historie:tijdstipRegistratieLV", RegisterTime.millis(voorkomen.tijdstipRegistratie()))
                .element("Historie:tijdstipInactiefLV", RegisterTime.millis(voorkomen.tijdstipInactief()))
                .element("Historie:tijdstipEindRegistratieLV", RegisterTime.millis(voorkomen.eindRegistratie()))
                .raw("</Historie:BeschikbaarLV></Historie:Voorkomen></Objecten:voorkomen>");
    }

    private void polygon(String code, BagRegistratie registratie, Polygon polygon, boolean z) {
        xml.raw("<gml:Polygon ").raw(attributes(code, registratie, z)).raw(">");
        xml.rings(polygon, "count=\"%count\"", z).raw("</gml:Polygon>");
    }

    private static String attributes(String code, BagRegistratie registratie, boolean z) {
        return "srsName=\"urn:ogc:def:crs:EPSG::28992\" srsDimension=\"" + (z ? 3 : 2) + "\" gml:id=\"" + code + "_"
                + registratie.identificatie() + "_" + registratie.voorkomen().nummer() + "_1\"";
    }
}
