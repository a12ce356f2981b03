package nl.wijkatelier.ingest.bgt;

/** Small BGT files, with other prefixes than the download's, so that nothing can rest on them. */
final class BgtGml {
    private BgtGml() {}

    static String model(String members) {
        return "<?xml version='1.0' encoding='UTF-8'?><c:CityModel xmlns:c='http://www.opengis.net/citygml/2.0'"
                + " xmlns:t='http://www.opengis.net/citygml/transportation/2.0'"
                + " xmlns:v='http://www.opengis.net/citygml/vegetation/2.0'"
                + " xmlns:w='http://www.opengis.net/citygml/waterbody/2.0'"
                + " xmlns:b='http://www.opengis.net/citygml/building/2.0'"
                + " xmlns:br='http://www.opengis.net/citygml/bridge/2.0'"
                + " xmlns:i='http://www.geostandaarden.nl/imgeo/2.1' xmlns:g='http://www.opengis.net/gml'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>" + members + "</c:CityModel>";
    }

    static String wegdeel(String id, String own) {
        return member(
                "t:TrafficArea",
                id,
                code("t:function", "FunctieWeg", "rijbaan lokale weg")
                        + code("t:surfaceMaterial", "FysiekVoorkomenWeg", "open verharding")
                        + own);
    }

    /** A member with what all types have, the own part in front: order means nothing. */
    static String member(String element, String id, String own) {
        return "<c:cityObjectMember><" + element + " g:id='b1'>" + own
                + "<c:creationDate>2014-11-21</c:creationDate>"
                + "<i:relatieveHoogteligging>-1</i:relatieveHoogteligging><i:inOnderzoek>false</i:inOnderzoek>"
                + "<i:tijdstipRegistratie>2016-09-05T12:27:34.000</i:tijdstipRegistratie>"
                + "<i:bronhouder>G0534</i:bronhouder>"
                + code("i:bgt-status", "Status", "bestaand")
                + "<i:identificatie><i:NEN3610ID><i:namespace>NL.IMGeo</i:namespace><i:lokaalID>" + id
                + "</i:lokaalID></i:NEN3610ID></i:identificatie></" + element + "></c:cityObjectMember>";
    }

    static String code(String element, String list, String value) {
        return "<" + element + " codeSpace=\"http://www.geostandaarden.nl/imgeo/def/2.1#" + list + "\">" + value + "</"
                + element + ">";
    }

    static String geometrie(String type, String gml) {
        return property("i:geometrie2d" + type, gml);
    }

    static String property(String element, String gml) {
        return "<" + element + ">" + gml + "</" + element + ">";
    }

    static String polygon(String positions) {
        return "<g:Polygon><g:exterior><g:LinearRing><g:posList>" + positions
                + "</g:posList></g:LinearRing></g:exterior></g:Polygon>";
    }

    static String positie(String positions, String hoek) {
        return "<i:positie><i:Labelpositie><i:plaatsingspunt><g:Point><g:pos>" + positions
                + "</g:pos></g:Point></i:plaatsingspunt><i:hoek>" + hoek + "</i:hoek></i:Labelpositie></i:positie>";
    }
}
