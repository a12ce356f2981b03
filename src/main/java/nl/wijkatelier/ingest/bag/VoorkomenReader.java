package nl.wijkatelier.ingest.bag;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.ingest.XmlCursor;

/** Reads the children of one object element, in whatever order, into a draft. */
final class VoorkomenReader {
    /** The seven object types, by the local name of their element. */
    static final Set<String> TYPES = Set.of(
            "Pand", "Verblijfsobject", "Ligplaats", "Standplaats", "Nummeraanduiding", "OpenbareRuimte", "Woonplaats");

    private final XmlCursor xml;
    private final Faults faults;
    private final FieldReader field;
    private final GeometryReader geometry;

    VoorkomenReader(XmlCursor xml, Faults faults) {
        this.xml = xml;
        this.faults = faults;
        this.field = new FieldReader(xml, faults);
        this.geometry = new GeometryReader(xml, faults);
    }

    VoorkomenDraft read() {
        VoorkomenDraft draft = new VoorkomenDraft(faults);
        while (xml.nextChild()) {
            if (xml.namespace().equals(BagNames.OBJECTEN)) child(draft);
            else xml.skip();
        }
        return draft;
    }

    private void child(VoorkomenDraft draft) {
        switch (xml.name()) {
            case "identificatie" -> draft.identificatie = xml.text();
            case "status" -> draft.status = xml.text();
            case "geconstateerd" -> draft.geconstateerd = xml.text().equals("J");
            case "documentdatum" -> draft.documentdatum = field.date();
            case "documentnummer" -> draft.documentnummer = xml.text();
            case "voorkomen" -> voorkomen(draft);
            case "geometrie" -> draft.geometrie = geometry.read();
            case "oorspronkelijkBouwjaar" -> draft.bouwjaar = field.number();
            case "oppervlakte" -> draft.oppervlakte = field.number();
            case "gebruiksdoel" -> gebruiksdoel(draft);
            case "huisnummer" -> draft.huisnummer = field.number();
            case "huisletter" -> draft.huisletter = xml.text();
            case "huisnummertoevoeging" -> draft.toevoeging = xml.text();
            case "postcode" -> draft.postcode = xml.text();
            case "typeAdresseerbaarObject" -> draft.soort = xml.text();
            case "naam" -> draft.naam = xml.text();
            case "type" -> draft.type = xml.text();
            case "verkorteNaam" -> verkorteNaam(draft);
            case "heeftAlsHoofdadres" -> references("NummeraanduidingRef", id -> draft.hoofdadres = id);
            case "heeftAlsNevenadres" -> references("NummeraanduidingRef", draft.nevenadressen::add);
            case "maaktDeelUitVan" -> references("PandRef", draft.panden::add);
            case "ligtAan" -> references("OpenbareRuimteRef", id -> draft.openbareRuimte = id);
            case "ligtIn" -> references("WoonplaatsRef", id -> draft.woonplaats = id);
            default -> xml.skip();
        }
    }

    private void voorkomen(VoorkomenDraft draft) {
        while (xml.nextChild()) {
            if (xml.is(BagNames.HISTORIE, "Voorkomen")) validity(draft);
            else xml.skip();
        }
    }

    private void validity(VoorkomenDraft draft) {
        while (xml.nextChild()) {
            if (!xml.namespace().equals(BagNames.HISTORIE)) {
                xml.skip();
                continue;
            }
            switch (xml.name()) {
                case "voorkomenidentificatie" -> draft.nummer = field.number();
                case "beginGeldigheid" -> draft.beginGeldigheid = field.date();
                case "eindGeldigheid" -> draft.eindGeldigheid = field.date();
                case "tijdstipRegistratie" -> draft.tijdstipRegistratie = field.time();
                case "eindRegistratie" -> draft.eindRegistratie = field.time();
                case "tijdstipInactief" -> draft.tijdstipInactief = field.time();
                case "BeschikbaarLV" -> withdrawn(draft);
                default -> xml.skip();
            }
        }
    }

    /** What the national register alone says: that the version was made inactive, or that the object turned out to be none. */
    private void withdrawn(VoorkomenDraft draft) {
        while (xml.nextChild()) {
            boolean ours = xml.namespace().equals(BagNames.HISTORIE);
            if (ours && (xml.name().equals("tijdstipNietBagLV") || xml.name().equals("tijdstipInactiefLV"))) {
                LocalDateTime time = field.time();
                if (draft.tijdstipInactief == null) draft.tijdstipInactief = time;
            } else {
                xml.skip();
            }
        }
    }

    private void gebruiksdoel(VoorkomenDraft draft) {
        String text = xml.text();
        Optional<Gebruiksdoel> known = Gebruiksdoel.find(text);
        if (known.isPresent()) draft.gebruiksdoelen.add(known.get());
        else draft.onbekendGebruiksdoel = text;
    }

    private void verkorteNaam(VoorkomenDraft draft) {
        while (xml.nextChild()) {
            if (xml.is(BagNames.NEN5825, "verkorteNaam")) draft.verkorteNaam = xml.text();
            else if (xml.is(BagNames.NEN5825, "VerkorteNaamOpenbareRuimte")) verkorteNaam(draft);
            else xml.skip();
        }
    }

    private void references(String element, Consumer<String> ids) {
        while (xml.nextChild()) {
            if (xml.is(BagNames.REF, element)) ids.accept(xml.text());
            else xml.skip();
        }
    }
}
