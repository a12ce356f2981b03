package nl.wijkatelier.ingest.brk;

/** Small kadastrale kaarten of both versions. */
final class BrkGml {
    static final String SQUARE = "<g:Polygon srsName='urn:ogc:def:crs:EPSG::28992'><g:exterior><g:LinearRing>"
            + "<g:posList>100000 400000 100010 400000 100010 400010 100000 400000</g:posList>"
            + "</g:LinearRing></g:exterior></g:Polygon>";
    static final String LINE = "<g:LineString><g:posList>100000 400000 100010 400000</g:posList></g:LineString>";

    private BrkGml() {}

    static String version5(String members) {
        return "<kk:DKK xmlns:kk='http://www.kadaster.nl/schemas/brkkadastralekaart/v5/stand/v20220601'"
                + " xmlns:oz='http://www.kadaster.nl/schemas/brkkadastralekaart/v5/imkad-onroerendezaak/v20220601'"
                + " xmlns:h='http://www.kadaster.nl/schemas/brkkadastralekaart/v5/imkad-historie/v20220601'"
                + " xmlns:t='http://www.kadaster.nl/schemas/brkkadastralekaart/v5/imkad-typen/v20220601'"
                + " xmlns:ko='http://www.kadaster.nl/schemas/brkkadastralekaart/v5/imkad-kadastraalobject/v20220601'"
                + " xmlns:g='http://www.opengis.net/gml/3.2'>" + members + "</kk:DKK>";
    }

    static String version4(String root, String members) {
        return "<kk:" + root + " xmlns:kk='http://www.kadaster.nl/schemas/dkk/dkk-product/featurecollection/v20190401'"
                + " xmlns:oz='http://www.kadaster.nl/schemas/dkk/imkad-onroerendezaak/v20190401'"
                + " xmlns:h='http://www.kadaster.nl/schemas/dkk/imkad-historie/v20190401'"
                + " xmlns:t='http://www.kadaster.nl/schemas/dkk/imkad-typen/v20190401'"
                + " xmlns:ko='http://www.kadaster.nl/schemas/dkk/imkad-kadastraalobject/v20190401'"
                + " xmlns:g='http://www.opengis.net/gml/3.2'>" + members + "</kk:" + root + ">";
    }

    static String perceel(String member, String id) {
        return "<kk:" + member + "><oz:Perceel g:id='p'><ko:identificatie domein='NL.IMKAD.KadastraalObject'>" + id
                + "</ko:identificatie>" + historie("")
                + "<oz:kadastraleAanduiding><oz:TypeKadastraleAanduiding><oz:kadastraleGemeente>"
                + "<oz:KadastraleGemeente><t:code>761</t:code><t:waarde>Otterlo</t:waarde></oz:KadastraleGemeente>"
                + "</oz:kadastraleGemeente><oz:sectie>B</oz:sectie><oz:perceelnummer>2298</oz:perceelnummer>"
                + "<oz:aKRKadastraleGemeenteCode><oz:AKRKadastraleGemeenteCode><t:code>812</t:code>"
                + "<t:waarde>OTL02</t:waarde></oz:AKRKadastraleGemeenteCode></oz:aKRKadastraleGemeenteCode>"
                + "</oz:TypeKadastraleAanduiding></oz:kadastraleAanduiding>"
                + "<oz:begrenzingPerceel>" + SQUARE + "</oz:begrenzingPerceel>"
                + "<oz:kadastraleGrootte><oz:TypeOppervlak><oz:waarde>50</oz:waarde><oz:soortGrootte>"
                + "<oz:SoortGrootte><t:code>1</t:code><t:waarde>Vastgesteld</t:waarde></oz:SoortGrootte>"
                + "</oz:soortGrootte></oz:TypeOppervlak></oz:kadastraleGrootte>"
                + "<oz:plaatscoordinaten><g:Point><g:pos>100005 400002</g:pos></g:Point></oz:plaatscoordinaten>"
                + "</oz:Perceel></kk:" + member + ">";
    }

    static String grens(String member, String id, String einde) {
        return "<kk:" + member + "><oz:KadastraleGrens g:id='g'>" + historie(einde)
                + "<oz:identificatie domein='NL.IMKAD.KadastraleGrens'>" + id + "</oz:identificatie>"
                + "<oz:grenslijn>" + LINE + "</oz:grenslijn><oz:typeGrens><oz:TypeGrens><t:code>3</t:code>"
                + "<t:waarde>Definitief</t:waarde></oz:TypeGrens></oz:typeGrens>"
                + "<oz:perceelLinks domein='NL.IMKAD.KadastraalObject'>1</oz:perceelLinks>"
                + "</oz:KadastraleGrens></kk:" + member + ">";
    }

    /** A version 4 id, as NEN 3610 has it. */
    static String nen3610(String id) {
        return "<t:NEN3610ID><t:namespace>NL.IMKAD.KadastraalObject</t:namespace><t:lokaalID>" + id
                + "</t:lokaalID></t:NEN3610ID>";
    }

    private static String historie(String einde) {
        return "<oz:historie><h:beginGeldigheid>2009-03-27T23:59:59.000</h:beginGeldigheid>" + einde
                + "<h:tijdstipRegistratie>2009-03-27T23:59:59.000</h:tijdstipRegistratie><h:volgnummer>0</h:volgnummer>"
                + "<h:statusHistorie><h:StatusHistorie><t:code>G</t:code><t:waarde>Geldig</t:waarde>"
                + "</h:StatusHistorie></h:statusHistorie></oz:historie>";
    }
}
