package nl.wijkatelier.ingest.brk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.wijkatelier.domain.problem.BrkProblem;
import nl.wijkatelier.domain.register.KadastraleAanduiding;
import nl.wijkatelier.domain.register.KadastraleGrens;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.ingest.BadRecord;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** What has been read of one perceel or grens so far. */
final class BrkDraft {
    String identificatie;
    LocalDateTime beginGeldigheid;
    LocalDateTime eindGeldigheid;
    LocalDateTime eindRegistratie;

    String kadastraleGemeente;
    String akrCode;
    String sectie;
    Integer perceelnummer;
    Double grootte;
    String soortGrootte;
    Point labelpunt;
    Polygon vlak;

    String typeGrens;
    String perceelLinks;
    String perceelRechts;
    LineString lijn;

    /** As {@link Perceel#actueelOp}; a version without begin has begun. */
    boolean actueelOp(LocalDate day) {
        LocalDateTime einde = eindRegistratie == null ? eindGeldigheid : eindRegistratie;
        return (beginGeldigheid == null || !beginGeldigheid.toLocalDate().isAfter(day))
                && (einde == null || einde.toLocalDate().isAfter(day));
    }

    /**
     * Whether it is known which object it is, and that it holds no more on a day. That its registration has ended does not say
     * that: a corrected version begins when the wrong one did.
     */
    boolean endedOn(LocalDate day) {
        boolean ended = eindGeldigheid != null && !eindGeldigheid.toLocalDate().isAfter(day);
        return identificatie != null && beginGeldigheid != null && ended;
    }

    Perceel perceel(LocalDate day) throws BadRecord {
        return new Perceel(
                required(identificatie, "identificatie"),
                new KadastraleAanduiding(
                        // Version 3 has no name beside the code.
                        required(kadastraleGemeente == null ? akrCode : kadastraleGemeente, "kadastraleGemeente"),
                        required(akrCode, "AKRKadastraleGemeenteCode"),
                        required(sectie, "sectie"),
                        required(perceelnummer, "perceelnummer")),
                required(beginGeldigheid, "beginGeldigheid"),
                einde(day),
                required(grootte, "kadastraleGrootte"),
                soortGrootte,
                labelpunt,
                required(vlak, "begrenzingPerceel"));
    }

    KadastraleGrens grens(LocalDate day) throws BadRecord {
        return new KadastraleGrens(
                required(identificatie, "identificatie"),
                required(typeGrens, "typeGrens"),
                perceelLinks,
                perceelRechts,
                beginGeldigheid,
                einde(day),
                required(lijn, "grenslijn"));
    }

    /** The end that makes a version history: of its registration, or else of its validity. */
    private LocalDateTime einde(LocalDate day) {
        return eindRegistratie != null || actueelOp(day) ? eindRegistratie : eindGeldigheid;
    }

    private static <T> T required(T value, String element) throws BadRecord {
        if (value == null) throw new BadRecord(BrkProblem.BRK_ELEMENT_MISSING, element + " ontbreekt");
        return value;
    }
}
