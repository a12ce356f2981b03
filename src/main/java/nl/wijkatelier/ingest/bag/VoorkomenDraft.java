package nl.wijkatelier.ingest.bag;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkatelier.domain.problem.BagProblem;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagObject;
import nl.wijkatelier.domain.register.BagRegistratie;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.Ligplaats;
import nl.wijkatelier.domain.register.Nummeraanduiding;
import nl.wijkatelier.domain.register.OpenbareRuimte;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Standplaats;
import nl.wijkatelier.domain.register.Verblijfsobject;
import nl.wijkatelier.domain.register.Voorkomen;
import nl.wijkatelier.domain.register.Woonplaats;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** What has been read of one voorkomen; null and -1 are not yet read. Becomes an object once all of it is there. */
final class VoorkomenDraft {
    String identificatie;
    String status;
    boolean geconstateerd;
    LocalDate documentdatum;
    String documentnummer;
    int nummer = -1;
    LocalDate beginGeldigheid;
    LocalDate eindGeldigheid;
    LocalDateTime tijdstipRegistratie;
    LocalDateTime eindRegistratie;
    LocalDateTime tijdstipInactief;
    Geometry geometrie;
    int bouwjaar = -1;
    int oppervlakte = -1;
    int huisnummer = -1;
    String huisletter;
    String toevoeging;
    String postcode;
    String soort;
    String naam;
    String verkorteNaam;
    String type;
    String hoofdadres;
    String openbareRuimte;
    String onbekendGebruiksdoel;
    String woonplaats;
    final List<String> nevenadressen = new ArrayList<>(0);
    final List<String> panden = new ArrayList<>(1);
    final Set<Gebruiksdoel> gebruiksdoelen = EnumSet.noneOf(Gebruiksdoel.class);

    private final Faults faults;

    VoorkomenDraft(Faults faults) {
        this.faults = faults;
    }

    /** The object, or null where a fault rejects it. */
    BagObject build(String element) {
        BagRegistratie registratie = registratie(element.equals("Woonplaats") ? 4 : 16);
        BagObject object = switch (element) {
            case "Pand" -> pand(registratie);
            case "Verblijfsobject" -> verblijfsobject(registratie);
            case "Ligplaats" -> ligplaats(registratie);
            case "Standplaats" -> standplaats(registratie);
            case "Nummeraanduiding" -> nummeraanduiding(registratie);
            case "OpenbareRuimte" -> openbareRuimte(registratie);
            case "Woonplaats" -> woonplaats(registratie);
            default -> throw new IllegalArgumentException(element);
        };
        return faults.rejects() ? null : object;
    }

    private BagRegistratie registratie(int digits) {
        need("identificatie", identificatie);
        need("status", status);
        need("documentdatum", documentdatum);
        need("documentnummer", documentnummer);
        need("voorkomenidentificatie", nummer);
        need("beginGeldigheid", beginGeldigheid);
        need("tijdstipRegistratie", tijdstipRegistratie);
        if (identificatie != null && !isDigits(identificatie, digits))
            faults.add(BagProblem.BAG_IDENTIFICATIE_BAD, "identificatie \"" + identificatie + "\"");
        Optional<BagStatus> known = BagStatus.find(status);
        if (status != null && known.isEmpty()) faults.add(BagProblem.BAG_STATUS_UNKNOWN, "status \"" + status + "\"");
        if (nummer == 0) faults.add(BagProblem.BAG_NUMBER_BAD, "voorkomenidentificatie 0");
        if (faults.rejects()) return null;
        return new BagRegistratie(
                identificatie,
                known.orElseThrow(),
                geconstateerd,
                documentdatum,
                documentnummer,
                new Voorkomen(
                        nummer,
                        beginGeldigheid,
                        eindGeldigheid,
                        tijdstipRegistratie,
                        eindRegistratie,
                        tijdstipInactief));
    }

    private Pand pand(BagRegistratie registratie) {
        need("oorspronkelijkBouwjaar", bouwjaar);
        if (bouwjaar == Pand.BOUWJAAR_ONBEKEND)
            faults.add(BagProblem.BAG_BOUWJAAR_ONBEKEND, "oorspronkelijkBouwjaar 9999");
        Polygon vlak = geometrie(Polygon.class);
        return faults.rejects() ? null : new Pand(registratie, bouwjaar, vlak);
    }

    private Verblijfsobject verblijfsobject(BagRegistratie registratie) {
        need("oppervlakte", oppervlakte);
        need("heeftAlsHoofdadres", hoofdadres);
        if (oppervlakte == Verblijfsobject.OPPERVLAKTE_ONBEKEND)
            faults.add(BagProblem.BAG_OPPERVLAKTE_ONBEKEND, "oppervlakte 999999");
        if (panden.isEmpty()) faults.add(BagProblem.BAG_VBO_ZONDER_PAND, "maaktDeelUitVan ontbreekt");
        if (onbekendGebruiksdoel != null)
            faults.add(BagProblem.BAG_GEBRUIKSDOEL_ONBEKEND, "gebruiksdoel \"" + onbekendGebruiksdoel + "\"");
        else if (gebruiksdoelen.isEmpty()) faults.add(BagProblem.BAG_GEBRUIKSDOEL_ONBEKEND, "gebruiksdoel ontbreekt");
        Geometry punt = geometrie instanceof Polygon vlak ? vlak : geometrie(Point.class);
        if (faults.rejects()) return null;
        return new Verblijfsobject(registratie, gebruiksdoelen, oppervlakte, hoofdadres, nevenadressen, panden, punt);
    }

    private Ligplaats ligplaats(BagRegistratie registratie) {
        need("heeftAlsHoofdadres", hoofdadres);
        Polygon vlak = geometrie(Polygon.class);
        return faults.rejects() ? null : new Ligplaats(registratie, hoofdadres, nevenadressen, vlak);
    }

    private Standplaats standplaats(BagRegistratie registratie) {
        need("heeftAlsHoofdadres", hoofdadres);
        Polygon vlak = geometrie(Polygon.class);
        return faults.rejects() ? null : new Standplaats(registratie, hoofdadres, nevenadressen, vlak);
    }

    private Nummeraanduiding nummeraanduiding(BagRegistratie registratie) {
        need("huisnummer", huisnummer);
        need("typeAdresseerbaarObject", soort);
        need("ligtAan", openbareRuimte);
        Optional<AdresseerbaarObject> known = AdresseerbaarObject.find(soort);
        if (soort != null && known.isEmpty())
            faults.add(BagProblem.BAG_VALUE_UNKNOWN, "typeAdresseerbaarObject \"" + soort + "\"");
        if (faults.rejects()) return null;
        return new Nummeraanduiding(
                registratie,
                huisnummer,
                huisletter,
                toevoeging,
                postcode,
                known.orElseThrow(),
                openbareRuimte,
                woonplaats);
    }

    private OpenbareRuimte openbareRuimte(BagRegistratie registratie) {
        need("naam", naam);
        need("type", type);
        need("ligtIn", woonplaats);
        return faults.rejects() ? null : new OpenbareRuimte(registratie, naam, verkorteNaam, type, woonplaats);
    }

    private Woonplaats woonplaats(BagRegistratie registratie) {
        need("naam", naam);
        if (geometrie instanceof Polygon vlak) geometrie = vlak.getFactory().createMultiPolygon(new Polygon[] {vlak});
        MultiPolygon vlakken = geometrie(MultiPolygon.class);
        return faults.rejects() ? null : new Woonplaats(registratie, naam, vlakken);
    }

    /** The geometry as the kind that the object must have, or null with a fault. */
    private <T extends Geometry> T geometrie(Class<T> kind) {
        if (kind.isInstance(geometrie)) return kind.cast(geometrie);
        if (geometrie != null)
            faults.add(
                    BagProblem.BAG_GEOMETRY_KIND,
                    geometrie.getGeometryType() + " in plaats van " + kind.getSimpleName());
        else need("geometrie", null);
        return null;
    }

    private void need(String element, Object value) {
        // One that could not be read has its own fault already.
        if (value == null && !faults.rejects()) faults.add(BagProblem.BAG_ELEMENT_MISSING, element + " ontbreekt");
    }

    private void need(String element, int value) {
        need(element, value < 0 ? null : element);
    }

    private static boolean isDigits(String text, int count) {
        if (text.length() != count) return false;
        for (int i = 0; i < count; i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return true;
    }
}
