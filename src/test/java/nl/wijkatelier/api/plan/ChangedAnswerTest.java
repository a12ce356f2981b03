package nl.wijkatelier.api.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.wijkatelier.MemoryBlocks;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.finding.Surroundings;
import nl.wijkatelier.domain.finding.Topography;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.MemoryPlanLog;
import nl.wijkatelier.domain.plan.MemoryReviewLog;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.Things;
import nl.wijkatelier.domain.register.Woonplaats;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.domain.unit.LineWork;
import nl.wijkatelier.engine.join.DraftFigures;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.join.JoinSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every field of the answer about a change, on one change: of the 80 dwellings of a buurt, in each of which a parent and a child live,
 * the 60 north of a road go to the buurt north of it, which has 40.
 */
class ChangedAnswerTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ASSIGN =
            "{\"type\":\"assign\",\"buurt\":\"BU99010001\",\"region\":\"" + box(20, 150, 250, 300) + "\"}";
    private static final DrawingRules RULES = DrawingRules.load();

    private final Streets streets = new Streets();
    private final PlanBorders borders = new PlanBorders();
    private final MemoryPlanLog log = new MemoryPlanLog();
    private final PlanDesk desk = new PlanDesk(
            log,
            new MemoryReviewLog(),
            head -> PlanStart.of(streets.indelingen().get(1), Addresses.of(streets.adressen), Tolerances.CBS)
                    .state(),
            Clock.systemUTC());
    private final MockMvc mvc = mvc();

    private static String box(double x1, double y1, double x2, double y2) {
        return Things.box(SampleRegion.X + x1, SampleRegion.Y + y1, SampleRegion.X + x2, SampleRegion.Y + y2);
    }

    private MockMvc mvc() {
        Topography road = Topography.builder(RULES)
                .add(Things.bgt(BgtType.WEGDEEL, "weg", "rijbaan lokale weg", box(0, 147, 280, 153)))
                .build();
        PlanJudgements judgements = new PlanJudgements(() -> new Surroundings(Set.of(), new TreeMap<>(), road), RULES);
        DraftFigures figures = DraftFigures.read(
                streets,
                streets,
                new MemoryBlocks(),
                IndicatorCatalogue.load(),
                JoinSettings.fictional(),
                Progress.NONE);
        DrawnCommands drawn = new DrawnCommands(() -> LineWork.builder().build(), SampleUnits.NONE, log);
        return MockMvcBuilders.standaloneSetup(
                        new PlanEditsController(
                                desk,
                                drawn,
                                borders,
                                new PlanTelling(judgements, () -> figures, SampleRegion::new),
                                new PlanQuestions(Clock.systemUTC())),
                        new PlanBordersController(desk, borders))
                .setControllerAdvice(new PlanProblems())
                .build();
    }

    @BeforeEach
    void plan() {
        log.create(new PlanLog.Head(0, "Proef", "2024", "1", "jan", Instant.EPOCH), Plans.ORIGIN, List.of());
    }

    @Test
    void preview_command_undoAndRedo_tellEverythingOfTheChange() throws Exception {
        JsonNode start =
                read(mvc.perform(get("/api/v1/plans/1/borders")).andReturn().getResponse());
        JsonNode preview = send("preview", 0, ASSIGN);
        assertThat(preview.path("revision").asInt()).isZero();
        isTheChange(preview);
        assertThat(with(start, preview.path("borders"))).isNotEqualTo(with(start, null));

        JsonNode command = send("commands", 0, ASSIGN);
        assertThat(command.path("revision").asInt()).isEqualTo(1);
        isTheChange(command);
        assertThat(command.path("changed")).isEqualTo(preview.path("changed"));
        assertThat(command.path("findings")).isEqualTo(preview.path("findings"));
        JsonNode now =
                read(mvc.perform(get("/api/v1/plans/1/borders")).andReturn().getResponse());
        assertThat(with(start, command.path("borders"))).isEqualTo(with(now, null));

        JsonNode undo = send("undo", 1, "{}");
        assertThat(undo.path("revision").asInt()).isEqualTo(2);
        assertThat(undo.path("findings").path("nieuw"))
                .isEqualTo(command.path("findings").path("weg"));
        assertThat(undo.path("findings").path("weg"))
                .isEqualTo(command.path("findings").path("nieuw"));
        for (String code : List.of("BU99010000", "BU99010001")) {
            assertThat(change(undo, code).path("before"))
                    .isEqualTo(change(command, code).path("after"));
            assertThat(change(undo, code).path("after"))
                    .isEqualTo(change(command, code).path("before"));
            assertThat(change(undo, code).path("withheld")).isEmpty();
        }
        assertThat(with(now, undo.path("borders"))).isEqualTo(with(start, null));

        JsonNode redo = send("redo", 2, "{}");
        assertThat(redo.path("revision").asInt()).isEqualTo(3);
        assertThat(redo.path("changed")).isEqualTo(command.path("changed"));
        assertThat(redo.path("findings")).isEqualTo(command.path("findings"));
        assertThat(with(start, redo.path("borders"))).isEqualTo(with(now, null));
    }

    private static void isTheChange(JsonNode answer) {
        JsonNode south = change(answer, "BU99010000");
        JsonNode north = change(answer, "BU99010001");
        JsonNode was = south.path("before");
        JsonNode is = south.path("after");
        assertThat(was.path("naam").asString()).isEqualTo("Buurt 0");
        assertThat(was.path("wijk").asString()).isEqualTo("WK990100");
        assertThat(was.path("slot").asBoolean(true)).isFalse();
        assertThat(was.path("water").asBoolean(true)).isFalse();
        for (String count : List.of("adressen", "woningen")) {
            assertThat(was.path("figures").path(count).asInt()).isEqualTo(80);
            assertThat(is.path("figures").path(count).asInt()).isEqualTo(20);
            assertThat(north.path("before").path("figures").path(count).asInt()).isEqualTo(40);
            assertThat(north.path("after").path("figures").path(count).asInt()).isEqualTo(100);
        }
        double moved = number(was, "figures", "oppervlakte") - number(is, "figures", "oppervlakte");
        assertThat(moved)
                .isBetween(25_000.0, 230 * 150.0)
                .isCloseTo(
                        number(north.path("after"), "figures", "oppervlakte")
                                - number(north.path("before"), "figures", "oppervlakte"),
                        org.assertj.core.data.Offset.offset(0.01));
        for (JsonNode buurt : List.of(was, is, north.path("before"), north.path("after"))) {
            assertThat(number(buurt, "figures", "omtrek")).isBetween(800.0, 2500.0);
            assertThat(number(buurt, "figures", "compactheid")).isBetween(0.1, 0.9);
            assertThat(buurt.path("figures").path("delen").asInt()).isEqualTo(1);
            assertThat(number(buurt, "maten", "reock")).isBetween(0.1, 0.9);
            assertThat(buurt.path("maten").path("afwijking").isNull()).isTrue();
            assertThat(number(buurt, "maten", "homogeniteit")).isEqualTo(1);
            JsonNode grens = buurt.path("maten").path("grens");
            assertThat(grens.propertyNames()).containsExactly("spoor", "weg", "water", "perceel", "tuin", "pand");
            double metres = 0;
            for (JsonNode part : grens) metres += part.asDouble();
            assertThat(metres).isCloseTo(number(buurt, "figures", "omtrek"), org.assertj.core.data.Offset.offset(5.0));
            isAround(
                    buurt,
                    "inwoners",
                    2 * buurt.path("figures").path("woningen").asInt());
            assertThat(buurt.path("cijfers").path("woningen").path("value").asInt())
                    .isEqualTo(buurt.path("figures").path("woningen").asInt());
        }
        // where the road comes to the border
        assertThat(number(was.path("maten"), "grens", "weg")).isBetween(6.0, 10.0);
        assertThat(number(is.path("maten"), "grens", "weg")).isBetween(230.0, 250.0);
        assertThat(number(was.path("cijfers"), "aandeel_0_15", "value")).isBetween(40.0, 60.0);
        assertThat(is.path("cijfers").path("aandeel_0_15").path("missing").asString())
                .isEqualTo("secret");
        assertThat(texts(south.path("withheld"))).contains("aandeel_0_15").doesNotContain("inwoners", "woningen");
        for (JsonNode change : answer.path("changed"))
            assertThat(texts(change.path("withheld")))
                    .containsExactlyInAnyOrderElementsOf(becameSecret(change.path("before"), change.path("after")));
        assertThat(findings(answer, "nieuw")).contains("TE_WEINIG_WONINGEN [BU99010000] 20.0 woningen");
        assertThat(findings(answer, "weg")).contains("TE_WEINIG_WONINGEN [BU99010001] 40.0 woningen");
        assertThat(findings(answer, "nieuw")).doesNotContainAnyElementsOf(findings(answer, "weg"));
        for (JsonNode found : answer.path("findings").path("nieuw")) {
            assertThat(found.path("uitleg").asString()).isNotBlank();
            assertThat(found.path("plaats").path("type").asString()).isNotBlank();
            assertThat(found.path("aanvaard").isNull()).isTrue();
        }
        assertThat(answer.path("borders").path("since").asInt(-1)).isZero();
        assertThat(answer.path("borders").path("areasGone")).isEmpty();
        assertThat(answer.path("borders").path("gone")).isNotEmpty();
    }

    /** The bounds of a count that was swapped among its like, rounded and given noise. */
    private static void isAround(JsonNode buurt, String indicator, int count) {
        JsonNode told = buurt.path("cijfers").path(indicator);
        assertThat(told.path("low").asInt(-1)).isLessThanOrEqualTo(count);
        assertThat(told.path("high").asInt(-1)).isGreaterThanOrEqualTo(count);
        assertThat(told.path("value").asInt(-1) % 5).isZero();
    }

    private static List<String> becameSecret(JsonNode before, JsonNode after) {
        return after.path("cijfers").properties().stream()
                .filter(one -> one.getValue().path("missing").asString("").equals("secret"))
                .map(Map.Entry::getKey)
                .filter(id -> !before.path("cijfers")
                        .path(id)
                        .path("missing")
                        .asString("")
                        .equals("secret"))
                .toList();
    }

    private static JsonNode change(JsonNode answer, String code) {
        for (JsonNode one : answer.path("changed"))
            if (one.path("after").path("code").asString("").equals(code)) return one;
        throw new AssertionError("no change of " + code);
    }

    private static double number(JsonNode node, String part, String name) {
        return node.path(part).path(name).asDouble(Double.NaN);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    private static List<String> findings(JsonNode answer, String which) {
        List<String> found = new ArrayList<>();
        for (JsonNode one : answer.path("findings").path(which))
            found.add(one.path("soort").asString() + " " + texts(one.path("codes")) + " "
                    + one.path("maat").asString("") + " " + one.path("eenheid").asString(""));
        return found;
    }

    /** The edges and areas of borders, after a change of them where one is given. */
    private static Set<String> with(JsonNode borders, JsonNode delta) {
        Map<Integer, String> edges = new TreeMap<>();
        Map<Integer, String> areas = new TreeMap<>();
        for (JsonNode part : delta == null ? List.of(borders) : List.of(borders, delta)) {
            part.path("gone").forEach(edge -> edges.remove(edge.asInt()));
            part.path("areasGone").forEach(area -> areas.remove(area.asInt()));
            part.path("edges").forEach(edge -> edges.put(edge.get(0).asInt(), edge.toString()));
            part.path("areas").forEach(area -> areas.put(area.path("area").asInt(), area.toString()));
        }
        Set<String> all = new TreeSet<>(edges.values());
        all.addAll(areas.values());
        return all;
    }

    private JsonNode send(String what, int seen, String body) throws Exception {
        MockHttpServletResponse answer = mvc.perform(post("/api/v1/plans/1/" + what)
                        .principal(Visitor.of("jan", Grant.everywhere(Rol.PLANNER)))
                        .header("If-Match", "\"" + seen + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return read(answer);
    }

    private static JsonNode read(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsByteArray());
    }

    /** Rows of dwellings: 20 and 60 in the first buurt, 40 in the second. */
    private static final class Streets implements Registers, PeopleRecords {
        private final List<Adres> adressen = new ArrayList<>();

        Streets() {
            for (int i = 0; i < 20; i++) dwelling(30 + 10 * i, 100);
            for (int i = 0; i < 60; i++) dwelling(30 + 10 * (i % 20), 170 + 30 * (i / 20));
            for (int i = 0; i < 40; i++) dwelling(30 + 10 * (i % 20), 400 + 30 * (i / 20));
        }

        private void dwelling(double x, double y) {
            int number = adressen.size() + 1;
            adressen.add(new Adres(
                    "99012000000%05d".formatted(number),
                    "99010100000%05d".formatted(number),
                    AdresseerbaarObject.VERBLIJFSOBJECT,
                    true,
                    "Straat",
                    number,
                    null,
                    null,
                    "9901AB",
                    "9901",
                    "Proefland",
                    "GM9901",
                    BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK,
                    Set.of(Gebruiksdoel.WOONFUNCTIE),
                    100,
                    1970,
                    SampleRegion.X + x,
                    SampleRegion.Y + y));
        }

        @Override
        public void bewoning(Consumer<Bewoning> consumer) {
            for (Adres adres : adressen)
                consumer.accept(new Bewoning(adres.nummeraanduiding(), 1, 0, 1, 0, 0, 2, 300_000, 3));
        }

        @Override
        public void adressen(Consumer<Adres> consumer) {
            adressen.forEach(consumer);
        }

        @Override
        public void panden(Consumer<Pand> consumer) {}

        @Override
        public void bgt(Set<BgtType> types, Consumer<BgtObject> consumer) {}

        @Override
        public void woonplaatsen(Consumer<Woonplaats> consumer) {}

        @Override
        public void percelen(Consumer<Perceel> consumer) {}

        @Override
        public List<Indeling> indelingen() {
            return new SampleRegion().indelingen();
        }

        @Override
        public void kerncijfers(Consumer<Kerncijfer> consumer) {}

        @Override
        public double[] bounds() {
            return new double[] {SampleRegion.X, SampleRegion.Y, SampleRegion.X + 1200, SampleRegion.Y + 900};
        }
    }
}
