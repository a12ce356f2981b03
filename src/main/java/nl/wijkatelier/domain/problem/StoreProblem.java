package nl.wijkatelier.domain.problem;

/** Problems met while storing objects and while putting addresses together from them. */
public enum StoreProblem implements ProblemCode {
    STORE_RECORD_REFUSED(Severity.REJECT, "De database kon dit record niet opnemen; het is weggelaten."),
    STORE_DUBBEL(
            Severity.NOTICE,
            "Hetzelfde record staat meer dan één keer in de levering, bijvoorbeeld in tegels die elkaar overlappen; het telt"
                    + " één keer."),
    STORE_MEER_DAN_EEN_ACTUEEL(
            Severity.WARNING,
            "Het object heeft meer dan één actueel voorkomen; het laatst ingegane is als actueel aangehouden."),
    STORE_MINDER_DAN_VORIGE(
            Severity.WARNING,
            "De levering heeft minstens een vijfde minder van dit objecttype dan wat zij vervangt; lees alle bestanden van een"
                    + " levering in één keer in, of trek deze versie in."),
    STORE_LAND_NIET_HEEL(
            Severity.WARNING,
            "De levering noemt deze gemeente of woonplaats niet en heeft er minder dan de helft van wat er is. Zij telt daar alleen"
                    + " voor haar eigen objecten; wat er verder is, blijft staan."),
    STORE_OUDER_DAN_VORIGE(
            Severity.WARNING, "De levering is ouder dan wat zij vervangt; daarom is uitdrukkelijk gevraagd."),
    KOPPEL_ONVOLLEDIGE_LEVERING(
            Severity.WARNING,
            "De levering bevat niet alle objecttypen waaruit een adres bestaat; er zijn geen adressen samengesteld."),
    KOPPEL_NUMMERAANDUIDING_ONTBREEKT(
            Severity.REJECT,
            "Het object verwijst naar een nummeraanduiding die niet in de levering zit; dit adres is weggelaten."),
    KOPPEL_NUMMERAANDUIDING_INGETROKKEN(
            Severity.REJECT,
            "Het object is in gebruik, maar zijn nummeraanduiding is ingetrokken; dit adres is weggelaten."),
    KOPPEL_NUMMERAANDUIDING_ZONDER_OBJECT(
            Severity.WARNING, "Geen object verwijst naar deze uitgegeven nummeraanduiding; zij heeft geen plaats."),
    KOPPEL_OPENBARE_RUIMTE_ONTBREEKT(
            Severity.REJECT,
            "De openbare ruimte van de nummeraanduiding zit niet in de levering; dit adres is weggelaten."),
    KOPPEL_WOONPLAATS_ONTBREEKT(
            Severity.WARNING,
            "De woonplaats zit niet in de levering; haar adressen dragen de woonplaatscode in plaats van de naam."),
    KOPPEL_GEMEENTE_ONTBREEKT(
            Severity.WARNING,
            "Geen definitieve, lopende relatie zegt in welke gemeente de woonplaats ligt; haar adressen hebben geen gemeente."),
    KOPPEL_PAND_ONTBREEKT(
            Severity.NOTICE,
            "Het verblijfsobject verwijst naar een pand dat niet in de levering zit; het bouwjaar kan onbekend zijn."),
    KOPPEL_ADRES_DUBBEL(
            Severity.REJECT,
            "De nummeraanduiding hoort al bij een ander object; zij telt één keer, bij het object met het laagste nummer.");

    private final Severity severity;
    private final String uitleg;

    StoreProblem(Severity severity, String uitleg) {
        this.severity = severity;
        this.uitleg = uitleg;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String uitleg() {
        return uitleg;
    }
}
