package nl.wijkatelier.store;

import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.KadastraleGrens;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.statistics.Value;

/** The tables of everything but the BAG objects themselves. */
final class OtherTables {
    static final BulkTable<Adres> ADRES = BulkTable.of(
            "adres",
            "adres",
            Adres::nummeraanduiding,
            "nummeraanduiding object soort hoofdadres openbare_ruimte huisnummer huisletter huisnummertoevoeging postcode"
                    + " woonplaatscode woonplaats gemeente status gebruiksdoelen oppervlakte bouwjaar geometrie",
            (adres, day, row) -> {
                row.text(adres.nummeraanduiding());
                row.text(adres.object());
                row.text(adres.soort().name());
                row.bool(adres.hoofdadres());
                row.text(adres.openbareRuimte());
                row.integer(adres.huisnummer());
                row.text(adres.huisletter());
                row.text(adres.huisnummertoevoeging());
                row.text(adres.postcode());
                row.text(adres.woonplaatscode());
                row.text(adres.woonplaats());
                row.text(adres.gemeente());
                row.text(adres.status().name());
                row.texts(BagTables.names(adres.gebruiksdoelen()));
                row.integer(adres.oppervlakte());
                row.integer(adres.bouwjaar());
                row.geometry(Ewkb.point(adres.x(), adres.y()));
            });

    static final BulkTable<BgtObject> BGT = new BulkTable<>(
            "public",
            "bgt_object",
            List.of(("type lokaal_id volgnummer actueel bronhouder creation_date termination_date tijdstip_registratie"
                            + " eind_registratie relatieve_hoogteligging status functie fysiek_voorkomen naam code hoek geometrie")
                    .split(" ")),
            object -> object.type().text(),
            BgtObject::lokaalId,
            false,
            (object, day, row) -> {
                row.text(object.type().name());
                row.text(object.lokaalId());
                row.integer(object.volgnummer());
                row.bool(object.actueelOp(day));
                row.text(object.bronhouder());
                row.date(object.creationDate());
                row.date(object.terminationDate());
                row.moment(object.tijdstipRegistratie());
                row.moment(object.eindRegistratie());
                row.integer(object.relatieveHoogteligging());
                row.text(object.status());
                row.text(object.functie());
                row.text(object.fysiekVoorkomen());
                row.text(object.naam());
                row.text(object.code());
                row.real(object.hoek());
                row.geometry(object.geometrie());
            });

    static final BulkTable<Perceel> PERCEEL = BulkTable.of(
            "brk_perceel",
            "Perceel",
            Perceel::identificatie,
            "identificatie actueel kadastrale_gemeente akr_code sectie perceelnummer begin_geldigheid eind_registratie"
                    + " grootte soort_grootte labelpunt geometrie",
            (perceel, day, row) -> {
                row.text(perceel.identificatie());
                row.bool(perceel.actueelOp(day));
                row.text(perceel.aanduiding().kadastraleGemeente());
                row.text(perceel.aanduiding().akrCode());
                row.text(perceel.aanduiding().sectie());
                row.integer(perceel.aanduiding().perceelnummer());
                row.moment(perceel.beginGeldigheid());
                row.moment(perceel.eindRegistratie());
                row.real(perceel.grootte());
                row.text(perceel.soortGrootte());
                row.geometry(perceel.labelpunt());
                row.geometry(perceel.geometrie());
            });

    static final BulkTable<KadastraleGrens> GRENS = BulkTable.of(
            "brk_grens",
            "KadastraleGrens",
            KadastraleGrens::identificatie,
            "identificatie actueel type perceel_links perceel_rechts begin_geldigheid eind_registratie geometrie",
            (grens, day, row) -> {
                row.text(grens.identificatie());
                row.bool(grens.actueelOp(day));
                row.text(grens.type());
                row.text(grens.perceelLinks());
                row.text(grens.perceelRechts());
                row.moment(grens.beginGeldigheid());
                row.moment(grens.eindRegistratie());
                row.geometry(grens.geometrie());
            });

    static final BulkTable<Area> GEBIED = new BulkTable<>(
            "public",
            "gebied",
            List.of("jaar", "level", "code", "naam", "parent", "water", "geometrie"),
            area -> area.level().text(),
            area -> area.code().text(),
            false,
            (area, day, row) -> {
                row.integer(area.jaar());
                row.text(area.level().name());
                row.text(area.code().text());
                row.text(area.naam());
                row.text(area.parent() == null ? null : area.parent().text());
                row.bool(area.water());
                row.geometry(area.geometrie());
            });

    static final BulkTable<Kerncijfer> KERNCIJFER = BulkTable.of(
            "kerncijfer",
            "kerncijfer",
            cijfer -> cijfer.code() + " " + cijfer.onderwerp(),
            "jaar release code onderwerp waarde laag hoog ontbreekt",
            (cijfer, day, row) -> {
                row.integer(cijfer.jaar());
                row.integer(cijfer.release());
                row.text(cijfer.code().text());
                row.text(cijfer.onderwerp());
                Value.Number number = cijfer.waarde() instanceof Value.Number known ? known : null;
                row.real(number == null ? null : number.value());
                row.real(number == null ? null : number.low());
                row.real(number == null ? null : number.high());
                row.text(
                        cijfer.waarde() instanceof Value.Missing missing
                                ? missing.reason().name()
                                : null);
            });

    static final BulkTable<Bewoning> BEWONING = new BulkTable<>(
            "personen",
            "bewoning",
            List.of("adres", "zegel"),
            bewoning -> "bewoning",
            bewoning -> null,
            true,
            (bewoning, day, row) -> {
                row.text(bewoning.adres());
                row.sealed(PeopleBytes.row(bewoning.adres()), PeopleBytes.of(bewoning));
            });

    private OtherTables() {}
}
