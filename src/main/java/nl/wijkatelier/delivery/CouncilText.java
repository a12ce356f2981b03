package nl.wijkatelier.delivery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.compare.Indelingswijziging;
import nl.wijkatelier.domain.compare.MovedAddress;
import nl.wijkatelier.domain.compare.PredictedChange;
import nl.wijkatelier.domain.compare.WasWordt;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanFigures;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Value;

/** The text for the council: the decision, what changes and why, and the numbers of the new buurten, in Dutch. */
final class CouncilText {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final String PEOPLE = "inwoners";
    private static final double HECTARE = 10_000;

    private final DeliveryPackage content;
    private final Map<AreaCode, PlanBuurt> was;
    private final Map<AreaCode, PlanBuurt> wordt;
    private final SortedSet<AreaCode> gemeenten = new TreeSet<>();

    private CouncilText(DeliveryPackage content) {
        this.content = content;
        this.was = buurten(content.was());
        this.wordt = buurten(content.wordt());
        for (PredictedChange change : content.comparison().wijzigingen())
            if (change.vlag() != Indelingswijziging.ONGEWIJZIGD)
                gemeenten.add(change.code().gemeente());
        content.comparison().vervallen().forEach(code -> gemeenten.add(code.gemeente()));
        if (gemeenten.isEmpty()) gemeenten.addAll(content.gemeenten().keySet());
    }

    static Paper of(DeliveryPackage content) {
        return new CouncilText(content).paper();
    }

    /** The title of the paper. */
    static String title(DeliveryPackage content) {
        return "Indeling in wijken en buurten " + content.ingang().getYear();
    }

    private Paper paper() {
        Paper paper = new Paper().heading(1, title(content));
        if (!content.warning().isEmpty())
            paper.paragraph(content.warning() + ". Aan deze tekst kan niets worden ontleend.");
        decision(paper);
        changes(paper);
        reasons(paper);
        numbers(paper);
        return paper.heading(2, "Verantwoording")
                .paragraph(
                        "Woningen en adressen zijn geteld in de Basisregistratie Adressen en Gebouwen, oppervlakten gemeten op de"
                                + " nieuwe grenzen. Aantallen inwoners zijn afgerond op vijf en kunnen daardoor een weinig afwijken; waar"
                                + " te weinig mensen wonen of waar een cijfer met dat van een eerdere indeling iets over enkelen zou"
                                + " verraden, staat 'geheim'. " + content.bron())
                .paragraph("Bij deze tekst horen een kaart per wijk, de grenzen als GeoPackage en als BGT-bestand, de"
                        + " was-wordt-tabellen en de lijst van adressen die van buurt veranderen.");
    }

    private void decision(Paper paper) {
        String names = gemeenten.stream()
                .map(code -> content.gemeenten().getOrDefault(code, code.text()))
                .collect(Collectors.joining(", "));
        String number = content.besluit().isBlank() ? "" : " (besluit " + content.besluit() + ")";
        paper.heading(2, content.concept() ? "Voorstel" : "Besluit")
                .paragraph((content.concept() ? "Voorgesteld wordt" : "Besloten is")
                        + " de indeling in wijken en buurten van "
                        + names + " met ingang van " + day(content.ingang())
                        + " vast te stellen zoals hierna beschreven"
                        + number + ". Zij vervangt de indeling " + content.vervangt()
                        + ". De gemeentegrenzen veranderen niet.");
    }

    private void changes(Paper paper) {
        long moved = content.comparison().adressen().stream()
                .filter(one -> !one.hercodeerd())
                .count();
        long dwellings = content.comparison().adressen().stream()
                .filter(one -> !one.hercodeerd())
                .filter(MovedAddress::woning)
                .count();
        paper.heading(2, "Wat er verandert")
                .bullets(List.of(
                        "Buurten: " + was.size() + " worden er " + wordt.size() + ".",
                        "Wijken: " + content.was().wijken().size() + " worden er "
                                + content.wordt().wijken().size() + ".",
                        "Adressen die in een andere buurt komen te liggen: " + count(moved) + ", waarvan woningen: "
                                + count(dwellings) + "."));
        List<List<String>> rows = new ArrayList<>();
        for (WasWordt row : content.comparison().buurten()) {
            boolean same = row.was() != null && row.was().equals(row.wordt());
            boolean whole = row.gewichtOppervlakte() != null
                    && row.gewichtOppervlakte().compareTo(java.math.BigDecimal.ONE) == 0;
            if (same && whole) continue;
            rows.add(List.of(
                    name(row.was(), was),
                    name(row.wordt(), wordt),
                    count(row.woningen()),
                    hectares(row.oppervlakte()),
                    row.gewichtOppervlakte() == null
                            ? ""
                            : String.format(
                                    DUTCH, "%.1f %%", row.gewichtOppervlakte().doubleValue() * 100)));
        }
        if (rows.isEmpty()) {
            paper.paragraph("Geen buurt verandert van grens of code.");
            return;
        }
        paper.heading(3, "Van oude naar nieuwe buurten")
                .grid(
                        List.of("Oude buurt", "Nieuwe buurt", "Woningen", "Hectare", "Deel van oude buurt"),
                        List.of(2, 3, 4),
                        rows);
        if (!content.comparison().vervallen().isEmpty())
            paper.paragraph("Deze codes vervallen: "
                    + content.comparison().vervallen().stream()
                            .map(AreaCode::text)
                            .collect(Collectors.joining(", "))
                    + ".");
    }

    private void reasons(Paper paper) {
        List<String> sentences = EffectiveCommands.of(content.entries()).stream()
                .map(EffectiveCommands::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        paper.heading(2, "Waarom");
        if (sentences.isEmpty()) paper.paragraph("Er zijn geen bewerkingen.");
        paper.bullets(sentences);
    }

    private void numbers(Paper paper) {
        paper.heading(2, "De nieuwe buurten in cijfers");
        FigureTable figures = content.figures().get(Level.BUURT);
        boolean people = figures != null
                && figures.indicators().stream().anyMatch(one -> one.id().equals(PEOPLE));
        for (AreaCode gemeente : gemeenten) {
            paper.heading(3, content.gemeenten().getOrDefault(gemeente, gemeente.text()));
            List<List<String>> rows = new ArrayList<>();
            List<Area> areas = content.indeling().buurten();
            for (int i = 0; i < areas.size(); i++) {
                if (!areas.get(i).code().gemeente().equals(gemeente)) continue;
                PlanFigures open = content.wordt()
                        .figures(content.wordt().area(areas.get(i).code()));
                List<String> row = new ArrayList<>(List.of(
                        areas.get(i).code().text(),
                        areas.get(i).naam(),
                        count(open.woningen()),
                        count(open.adressen()),
                        hectares(open.oppervlakte())));
                if (people) row.add(people(figures.value(PEOPLE, i)));
                rows.add(row);
            }
            List<String> head = new ArrayList<>(List.of("Code", "Buurt", "Woningen", "Adressen", "Hectare"));
            if (people) head.add("Inwoners");
            paper.grid(head, List.of(2, 3, 4, 5), rows);
        }
    }

    private static String people(Value value) {
        if (value instanceof Value.Number number) return count(Math.round(number.value()));
        return value.equals(Value.missing(Value.Reason.SECRET)) ? "geheim" : "–";
    }

    private static String name(AreaCode code, Map<AreaCode, PlanBuurt> buurten) {
        if (code == null) return "–";
        PlanBuurt buurt = buurten.get(code);
        return buurt == null ? code.text() : code.text() + " " + buurt.naam();
    }

    private static Map<AreaCode, PlanBuurt> buurten(PlanState state) {
        Map<AreaCode, PlanBuurt> byCode = new TreeMap<>();
        state.buurten().values().forEach(buurt -> byCode.put(buurt.code(), buurt));
        return byCode;
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH).format(day);
    }

    private static String count(long number) {
        return String.format(DUTCH, "%,d", number);
    }

    private static String hectares(double metres) {
        return String.format(DUTCH, "%,.2f", metres / HECTARE);
    }
}
