package nl.wijkatelier.api.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Kinship;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.CommandFields;
import nl.wijkatelier.domain.plan.MemoryDivisionStore;
import nl.wijkatelier.domain.plan.MemoryPlanLog;
import nl.wijkatelier.domain.plan.MemoryReviewLog;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanPublication;
import nl.wijkatelier.domain.plan.PlanReviews;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.unit.LineWork;
import nl.wijkatelier.domain.unit.Units;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.RdNapTrans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Plans on the sample region, with one dwelling in each of two buurten. */
class PlansApiTest {
    private static final String RENAME = "{'type':'rename','code':'%s','naam':'%s','reden':'%s'}";

    private final SampleRegion region = new SampleRegion();
    private final MemoryPlanLog log = new MemoryPlanLog();
    private final MemoryReviewLog steps = new MemoryReviewLog();
    private final MemoryDivisionStore divisions = new MemoryDivisionStore(steps);
    private final PlanDesk desk = new PlanDesk(
            log,
            steps,
            head -> PlanStart.of(
                            region.indelingen().get(1),
                            Addresses.woningen(new double[] {98_100, 98_100}, new double[] {470_100, 470_450}),
                            Tolerances.CBS)
                    .state(),
            Clock.systemUTC());
    private final PlanBorders borders = new PlanBorders();
    /** Time stands still: nothing comes back. */
    private final PlanQuestions questions = new PlanQuestions(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private final PlanReviews reviews = new PlanReviews(desk, steps, Kinship.NAMES, Clock.systemUTC());
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new PlansController(
                            log,
                            desk,
                            reviews,
                            () -> region,
                            CoordinateSystems.with(RdNapTrans.withoutGrid()),
                            questions),
                    new PlanReviewController(
                            log,
                            desk,
                            reviews,
                            new PlanPublication(desk, log, steps, divisions, Clock.systemUTC()),
                            () -> region),
                    new PlanEditsController(
                            desk,
                            new DrawnCommands(this::lines, SampleUnits.of(), log),
                            borders,
                            SampleTelling.of(),
                            questions),
                    new PlanBordersController(desk, borders),
                    new SnapController(this::lines),
                    new UnitsController(SampleUnits.of(), () -> region))
            .setControllerAdvice(new PlanProblems())
            .build();

    @BeforeEach
    void open() throws Exception {
        send("/api/v1/plans", null, "{'naam':'Proef','indeling':'2024'}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/plans/1"))
                .andExpect(header().string("ETag", startsWith("\"0-")))
                .andExpect(jsonPath("$.buurten").value(12));
    }

    @Test
    void command_previewUndoRedo_tellWhatChangesAndKeepHistory() throws Exception {
        String merge = "{'type':'merge','van':'BU99010001','in':'BU99010000','reden':'klein'}";
        send("/api/v1/plans/1/preview", null, merge)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(0))
                .andExpect(jsonPath("$.changed.length()").value(2))
                .andExpect(jsonPath("$.changed[0].before.figures.woningen").value(1))
                .andExpect(jsonPath("$.changed[0].after.figures.woningen").value(2))
                .andExpect(jsonPath("$.changed[1].after").isEmpty())
                .andExpect(jsonPath("$.borders.since").value(0))
                .andExpect(jsonPath("$.borders.areasGone.length()").value(1));
        assertThat(desk.get(1).revision()).isZero();
        send("/api/v1/plans/1/commands", 0, merge)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""));
        mvc.perform(get("/api/v1/plans/1/areas?crs=EPSG:28992"))
                .andExpect(jsonPath("$.features.length()").value(11))
                .andExpect(jsonPath("$.features[0].properties.woningen").value(2));
        mvc.perform(get("/api/v1/plans/1/areas?level=gemeente&revision=0"))
                .andExpect(jsonPath("$.features[0].properties.naam").value("Proefland"));
        send("/api/v1/plans/1/undo", 1, "{'reden':'toch niet'}").andExpect(status().isOk());
        send("/api/v1/plans/1/redo", 2, "{}").andExpect(header().string("ETag", "\"3\""));
        mvc.perform(get("/api/v1/plans/1/history"))
                .andExpect(jsonPath("$.length()").value(3))
                .andExpect(jsonPath("$[0].reden").value("klein"))
                .andExpect(jsonPath("$[1].kind").value("UNDO"));
        send("/api/v1/plans/1/branches", null, "{'naam':'Variant','revision':'1'}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.buurten").value(11))
                .andExpect(jsonPath("$.revision").value(1));
        mvc.perform(get("/api/v1/plans").principal(Visitor.of("piet", Grant.everywhere(Rol.LEZER))))
                .andExpect(jsonPath("$.length()").value(2));
    }

    @Test
    void borders_wholeAndSince_asTheContractSays() throws Exception {
        mvc.perform(get("/api/v1/plans/1/borders"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "W/\"0\""))
                .andExpect(jsonPath("$.crs").value("EPSG:28992"))
                .andExpect(jsonPath("$.unit").value(0.001))
                .andExpect(jsonPath("$.origin[0]").value(98_000))
                .andExpect(jsonPath("$.since").isEmpty())
                .andExpect(jsonPath("$.areas.length()").value(12))
                .andExpect(jsonPath("$.areas[0].code").value("BU99010000"))
                .andExpect(jsonPath("$.edges[0][0]").value(1))
                .andExpect(jsonPath("$.edges[0][3][0]").isNumber());
        send("/api/v1/plans/1/commands", 0, RENAME.formatted("BU99010000", "Een", ""));
        mvc.perform(get("/api/v1/plans/1/borders?since=0"))
                .andExpect(jsonPath("$.revision").value(1))
                .andExpect(jsonPath("$.edges").isEmpty())
                .andExpect(jsonPath("$.areas.length()").value(1))
                .andExpect(jsonPath("$.areas[0].naam").value("Een"));
        mvc.perform(get("/api/v1/plans/1/borders?revision=0"))
                .andExpect(jsonPath("$.areas[0].naam").value(org.hamcrest.Matchers.not("Een")));
        mvc.perform(get("/api/v1/plans/1/borders?since=x"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reason").value("FIELD_MISSING"));
        mvc.perform(get("/api/v1/plans/1/borders?revision=2")).andExpect(status().isNotFound());
    }

    @Test
    void snap_linesOfARectangle_andCommandsThatFollowThem() throws Exception {
        mvc.perform(get("/api/v1/snap?bbox=98000,470000,98400,470400"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unit").value(0.001))
                .andExpect(jsonPath("$.origin[1]").value(470_000))
                .andExpect(jsonPath("$.lines[0].soort").value("weg"))
                .andExpect(jsonPath("$.lines[0].xy.length()").value(6))
                .andExpect(jsonPath("$.lines[0].xy[3]").value(-3000));
        for (String box : List.of(
                "0,0,1",
                "a,b,c,d",
                "0,0,3000,3000",
                "NaN,0,1,1",
                "98000,470000,98400,470400,",
                "98000,470000,0,98400,470400,9",
                "98400,470000,98000,470400",
                "98000,470400,98400,470000",
                "98000,470000,98000,470400",
                "98000d,470000,98400,470400",
                "0x1p3,470000,98400,470400",
                "-Infinity,470000,Infinity,470400",
                "4.9,52.1,5.0,52.2"))
            mvc.perform(get("/api/v1/snap?bbox=" + box))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.reason").value("FIELD_MISSING"));
        String split = "{'type':'split','buurt':'BU99010000','code':'BU99010009','naam':'Nieuw','snap':'%s',"
                + "'line':'LINESTRING(97900 470150, 98600 470150)'}";
        send("/api/v1/plans/1/commands", 0, split.formatted("5")).andExpect(status().isOk());
        assertThat(CommandFields.of(desk.get(1).log().get(0).command()).get("line"))
                .isEqualTo("LINESTRING (97900 470150, 98200 470147, 98600 470150)");
        for (String snap : List.of("x", "-1", "51", "NaN"))
            send("/api/v1/plans/1/commands", 1, split.formatted(snap))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString(snap)));
    }

    @Test
    void units_areTold_andAssignedByNumber() throws Exception {
        Units units = SampleUnits.of().of("2024");
        int all = units.size();
        assertThat(all).isGreaterThan(12);
        mvc.perform(get("/api/v1/units?indeling=2024"))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.unit").value(0.1))
                .andExpect(jsonPath("$.rings.length()").value(all))
                .andExpect(jsonPath("$.adressen.length()").value(all));
        mvc.perform(get("/api/v1/units?indeling=1999")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/units/problems?indeling=1999")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/units/problems?indeling=2024"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.aantal").value(1))
                .andExpect(jsonPath("$.problemen[0].soort").value("PAND_OP_WEG"))
                .andExpect(jsonPath("$.problemen[0].pand").value("poort"))
                .andExpect(jsonPath("$.problemen[0].bouwstenen.length()").value(2))
                .andExpect(jsonPath("$.problemen[0].lengte").value(10.0))
                .andExpect(jsonPath("$.problemen[0].plaats.type").value("LineString"));
        int one = IntStream.rangeClosed(2, all)
                .filter(unit -> units.buurt(unit) == units.buurt(unit - 1))
                .findFirst()
                .orElseThrow();
        String other = units.buurt(one) == 2 ? "BU99010000" : "BU99010001";
        String assign = "{'type':'assign','buurt':'" + other + "','units':'%s'}";
        send("/api/v1/plans/1/commands", 0, assign.formatted(one)).andExpect(status().isOk());
        assertThat(CommandFields.of(desk.get(1).log().get(0).command()).get("region"))
                .startsWith("POLYGON");
        for (String wrong : List.of("", "0", "" + (all + 1), "1,x", "-1", "99999999"))
            send("/api/v1/plans/1/commands", 1, assign.formatted(wrong))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.reason").value("FIELD_MISSING"));
    }

    private LineWork lines() {
        Coordinate[] road = {
            new Coordinate(97_900, 470_150), new Coordinate(98_200, 470_147), new Coordinate(98_600, 470_150)
        };
        return LineWork.builder()
                .add(LineWork.Soort.WEG, new GeometryFactory().createLineString(road))
                .build();
    }

    @Test
    void staleCommand_isRebasedElsewhere_andToldWhatChangedHere() throws Exception {
        send("/api/v1/plans/1/commands", 0, RENAME.formatted("BU99010000", "Een", ""));
        send("/api/v1/plans/1/commands", 0, RENAME.formatted("BU99010300", "Twee", ""))
                .andExpect(header().string("ETag", "\"2\""));
        send("/api/v1/plans/1/commands", 0, RENAME.formatted("BU99010000", "Drie", ""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.buurten[0]").value("BU99010000"))
                .andExpect(jsonPath("$.since.length()").value(2))
                .andExpect(jsonPath("$.since[0].command.naam").value("Een"));
        assertThat(desk.get(1).revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'type':'vouw'}                                     | 400 | FIELD_MISSING | vouw
            {'type':'rename','code':'BU99010000','naam':'%0201d'} | 400 | FIELD_MISSING | 201 characters
            {'type':'merge','van':'BU99010001'}                 | 400 | FIELD_MISSING | in
            {'type':'merge','van':'BU99019999','in':'BU99010000'} | 422 | BUURT_UNKNOWN | BU99019999
            {'type':'move-border','line':'LINESTRING(0 0,1 1)','reach':'1'} | 422 | LINE_END_NOT_ON_BORDER | 0
            """)
    void wrongCommand_namesTheValue(String body, int code, String reason, String value) throws Exception {
        send("/api/v1/plans/1/commands", 0, body.contains("%") ? body.formatted(1) : body)
                .andExpect(status().is(code))
                .andExpect(jsonPath("$.reason").value(reason))
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString(value)));
    }

    @Test
    void tag_differsByRevisionStatusAndRights_soThatNothingNewIsHidden() throws Exception {
        Visitor reader = Visitor.of("lezer", Grant.everywhere(Rol.LEZER));
        Visitor reviewer = Visitor.of("truus", Grant.everywhere(Rol.BEOORDELAAR));
        send("/api/v1/plans/1/commands", 0, "{'type':'besluit','ingang':'2027-01-01','nummer':'B-1'}");
        String seen = tag(reader);
        mvc.perform(get("/api/v1/plans/1").principal(reader).header("If-None-Match", seen))
                .andExpect(status().isNotModified());
        send("/api/v1/plans/1/submit", null, "{}").andExpect(status().isOk());
        mvc.perform(get("/api/v1/plans/1").principal(reader).header("If-None-Match", seen))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(1))
                .andExpect(jsonPath("$.status").value("INGEDIEND"));
        assertThat(tag(reviewer)).isNotEqualTo(tag(reader));
        mvc.perform(get("/api/v1/plans/1").principal(reviewer).header("If-None-Match", tag(reader)))
                .andExpect(jsonPath("$.mag.beoordelen").value(true));
    }

    @Test
    void previews_areBoundedPerAccount_andTheSameEachTime() throws Exception {
        // refused before anything is computed, so that asking often is cheap here
        for (int i = 2; i < PlanQuestions.BURST; i++)
            send("/api/v1/plans/1/preview", null, "{'type':'vouw'}").andExpect(status().isBadRequest());
        String merge = "{'type':'merge','van':'BU99010001','in':'BU99010000'}";
        String told = send("/api/v1/plans/1/preview", null, merge)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        send("/api/v1/plans/1/preview", null, merge)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.reason").value("TOO_OFTEN"));
        for (String door : List.of("commands", "undo", "redo"))
            for (String body : List.of(merge, RENAME.formatted("BU99010000", "Anders", "")))
                send("/api/v1/plans/1/" + door, 0, body)
                        .andExpect(status().isTooManyRequests())
                        .andExpect(header().exists("Retry-After"))
                        .andExpect(jsonPath("$.reason").value("TOO_OFTEN"));
        send("/api/v1/plans", null, "{'naam':'Tweede','indeling':'2024'}").andExpect(status().isTooManyRequests());
        send("/api/v1/plans/1/branches", null, "{'naam':'Tak','revision':'0'}").andExpect(status().isTooManyRequests());
        assertThat(log.list()).hasSize(1);
        assertThat(desk.get(1).revision()).isZero();
        assertThat(sendAs("piet", "/api/v1/plans/1/preview", null, merge)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .isEqualTo(told);
    }

    /** A script that renames gets no further than one that asks for previews, and leaves no more in the log. */
    @Test
    void renames_areBoundedAsPreviewsAre() throws Exception {
        int kept = 0;
        for (int i = 0; i < PlanQuestions.BURST + 100; i++) {
            int status = send("/api/v1/plans/1/commands", kept, RENAME.formatted("BU99010000", "Naam " + i, ""))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            if (status == 200) kept++;
            else assertThat(status).isEqualTo(429);
        }
        assertThat(kept).isEqualTo(PlanQuestions.BURST - 1);
    }

    @Test
    void star_isRefusedWithItsPlace_whateverTheVerb() throws Exception {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= 20_000; i++) {
            double angle = 2 * Math.PI * (i % 20_000) / 20_000;
            double radius = i % 2 == 0 ? 400 : 20;
            ring.append(i == 0 ? "" : ", ")
                    .append(98_250 + radius * Math.cos(angle))
                    .append(' ')
                    .append(470_250 + radius * Math.sin(angle));
        }
        String region = "'region':'POLYGON((" + ring + "))'";
        for (String door : List.of("preview", "commands"))
            for (String body : List.of(
                    "{'type':'create','code':'BU99010099','naam':'Ster','wijk':'WK990100'," + region + "}",
                    "{'type':'assign','buurt':'BU99010000'," + region + "}",
                    "{'type':'split','buurt':'BU99010000','code':'BU99010099','naam':'Ster','line':'LINESTRING(" + ring
                            + ")'}"))
                send("/api/v1/plans/1/" + door, 0, body)
                        .andExpect(status().isUnprocessableContent())
                        .andExpect(jsonPath("$.reason").value("TOO_DEAR"))
                        .andExpect(jsonPath("$.plaats[0]").isNumber());
        assertThat(desk.get(1).revision()).isZero();
    }

    @Test
    void tagOfThePlan_isABasisForCommands() throws Exception {
        Visitor planner = Visitor.of("jan", Grant.everywhere(Rol.PLANNER));
        for (String mark : List.of("", "W/")) {
            String seen = mark + tag(planner);
            sendTagged(seen, RENAME.formatted("BU99010000", "Naam" + mark, "")).andExpect(status().isOk());
            sendTagged(seen, RENAME.formatted("BU99010000", "Anders", "")).andExpect(status().isConflict());
        }
        for (String wrong : List.of("*", "0", "\"0-x\"", "\"-1\"", "\"0\", \"1\"", "\"99999999999\""))
            sendTagged(wrong, RENAME.formatted("BU99010000", "Anders", ""))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.reason").value("FIELD_MISSING"));
        assertThat(desk.get(1).revision()).isEqualTo(2);
    }

    private String tag(Visitor who) throws Exception {
        return mvc.perform(get("/api/v1/plans/1").principal(who))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
    }

    private ResultActions sendTagged(String tag, String body) throws Exception {
        return mvc.perform(post("/api/v1/plans/1/commands")
                .principal(Visitor.of("jan", Grant.everywhere(Rol.PLANNER)))
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"')));
    }

    @Test
    void command_withoutTheRevisionSeen_isRefused() throws Exception {
        String rename = RENAME.formatted("BU99010000", "Een", "");
        send("/api/v1/plans/1/commands", null, rename).andExpect(status().isPreconditionRequired());
        send("/api/v1/plans/1/commands", 7, rename).andExpect(status().isBadRequest());
        send("/api/v1/plans/9/commands", 0, rename).andExpect(status().isNotFound());
        send("/api/v1/plans", null, "{'naam':'x','indeling':'1812'}").andExpect(status().isBadRequest());
    }

    @Test
    void twentyEditors_loseNoUpdate() throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(20);
        List<Future<?>> all = new ArrayList<>();
        for (int editor = 0; editor < 20; editor++) {
            String code = "BU990100" + "0" + editor % 3;
            String name = "Naam " + editor;
            all.add(editors.submit(() -> {
                int answer = 409;
                while (answer == 409) {
                    int seen = desk.get(1).revision();
                    answer = send("/api/v1/plans/1/commands", seen, RENAME.formatted(code, name, name))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                }
                assertThat(answer).isEqualTo(200);
                return null;
            }));
        }
        for (Future<?> one : all) one.get();
        editors.shutdown();
        assertThat(desk.get(1).log())
                .hasSize(20)
                .extracting(entry -> entry.reason())
                .doesNotHaveDuplicates();
    }

    @Test
    void plan_isHandedIn_givenBack_andApprovedByASecondPerson() throws Exception {
        String rename = RENAME.formatted("BU99010000", "Een", "");
        send("/api/v1/plans/1/commands", 0, rename).andExpect(status().isOk());
        sendAs("piet", "/api/v1/plans/1/submit", null, "{}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.reason").value("BESLUIT_MISSING"));
        send("/api/v1/plans/1/commands", 1, "{'type':'besluit','ingang':'2027-01-01','nummer':'B-1'}")
                .andExpect(status().isOk());
        sendAs("truus", "/api/v1/plans/1/review", null, "{'oordeel':'akkoord'}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.reason").value("NOT_SUBMITTED"));
        sendAs("piet", "/api/v1/plans/1/submit", null, "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("INGEDIEND"));
        send("/api/v1/plans/1/commands", 2, rename)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.reason").value("NOT_EDITABLE"));
        send("/api/v1/plans/1/undo", 2, "{}").andExpect(status().isConflict());
        for (String own : List.of("jan", "piet"))
            sendAs(own, "/api/v1/plans/1/review", null, "{'oordeel':'akkoord'}")
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.reason").value("OWN_WORK"));
        sendAs("truus", "/api/v1/plans/1/review", null, "{'oordeel':'terug'}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reason").value("REASON_MISSING"));
        sendAs("truus", "/api/v1/plans/1/review", null, "{'oordeel':'terug','reden':'naam'}")
                .andExpect(jsonPath("$.status").value("CONCEPT"));
        send("/api/v1/plans/1/commands", 2, RENAME.formatted("BU99010000", "Twee", ""))
                .andExpect(status().isOk());
        sendAs("piet", "/api/v1/plans/1/submit", null, "{}").andExpect(status().isOk());
        sendAs("truus", "/api/v1/plans/1/review", null, "{'oordeel':'akkoord'}")
                .andExpect(jsonPath("$.status").value("GOEDGEKEURD"));
        mvc.perform(get("/api/v1/plans/1"))
                .andExpect(jsonPath("$.status").value("GOEDGEKEURD"))
                .andExpect(jsonPath("$.beoordeling.length()").value(4))
                .andExpect(jsonPath("$.beoordeling[1].reden").value("naam"))
                .andExpect(jsonPath("$.beoordeling[3].revision").value(3));
    }

    @Test
    void approvedPlan_becomesADivision_once() throws Exception {
        send("/api/v1/plans/1/commands", 0, "{'type':'merge','van':'BU99010001','in':'BU99010000'}");
        send("/api/v1/plans/1/commands", 1, "{'type':'besluit','ingang':'2027-01-01','nummer':'B-1'}");
        sendAs("truus", "/api/v1/plans/1/publish", null, "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.reason").value("NOT_APPROVED"));
        send("/api/v1/plans/1/submit", null, "{}").andExpect(status().isOk());
        sendAs("truus", "/api/v1/plans/1/review", null, "{'oordeel':'akkoord'}").andExpect(status().isOk());
        sendAs("truus", "/api/v1/plans/1/publish", null, "{}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/indelingen/2027"))
                .andExpect(jsonPath("$.indeling").value("2027"));
        assertThat(divisions.areas("2027"))
                .hasSize(11 + 4 + 1)
                .allMatch(area -> area.jaar() == 2027)
                .anyMatch(area -> area.naam().equals("Proefland"));
        assertThat(divisions.find("2027").orElseThrow().beoordelaar()).isEqualTo("truus");
        sendAs("truus", "/api/v1/plans/1/publish", null, "{}").andExpect(status().isConflict());
        mvc.perform(get("/api/v1/plans/1")).andExpect(jsonPath("$.status").value("GEPUBLICEERD"));
    }

    private ResultActions send(String path, Integer seen, String body) throws Exception {
        return sendAs("jan", path, seen, body);
    }

    private ResultActions sendAs(String who, String path, Integer seen, String body) throws Exception {
        var request = post(path)
                .principal(Visitor.of(who, Grant.everywhere(Rol.BEHEERDER)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'));
        if (seen != null) request.header("If-Match", "\"" + seen + "\"");
        return mvc.perform(request);
    }
}
