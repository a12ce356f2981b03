package nl.wijkatelier.api.plan;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.finding.Surroundings;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.MemoryPlanLog;
import nl.wijkatelier.domain.plan.MemoryReviewLog;
import nl.wijkatelier.domain.plan.MergeBuurten;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.plan.PlanStarts;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.rules.DrawingRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Figures, findings and comparisons of a plan on the sample region, with a dwelling in each of two buurten that were merged. */
class PlanJudgingTest {
    private static final AreaCode ONE = AreaCode.of("BU99010000");
    private static final AreaCode TWO = AreaCode.of("BU99010001");
    private static final String PLAN = "/api/v1/plans/1";

    private final PlanState first = PlanStart.of(
                    new SampleRegion().indelingen().get(1),
                    Addresses.woningen(new double[] {98_100, 98_100}, new double[] {470_100, 470_450}),
                    Tolerances.CBS)
            .state();
    private final PlanStarts starts = indeling -> first;
    private final MemoryPlanLog log = new MemoryPlanLog();
    private final PlanDesk desk =
            new PlanDesk(log, new MemoryReviewLog(), head -> starts.of(head.indeling()), Clock.systemUTC());
    private final PlanJudgements judgements = new PlanJudgements(() -> Surroundings.NONE, DrawingRules.load());
    private static final Visitor READER = Visitor.of("lezer", Grant.everywhere(Rol.LEZER));
    private final PlanQuestions questions = new PlanQuestions(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new PlanFiguresController(desk, SampleTelling.with(judgements), questions),
                    new PlanFindingsController(desk, judgements, new MemoryOverrules(), questions),
                    new PlanComparisonController(
                            desk,
                            starts,
                            new PlanGemeenten(log, desk, SampleRegion::new),
                            new PlanComparisons(DrawingRules.load(), SampleTelling::figures),
                            questions))
            .setControllerAdvice(new PlanProblems())
            .defaultRequest(get("/").principal(READER))
            .build();

    @BeforeEach
    void merge() {
        log.create(new PlanLog.Head(0, "Proef", "2024", "1", "jan", Instant.EPOCH), Plans.ORIGIN, List.of());
        desk.apply(1, 0, new MergeBuurten(TWO, ONE), Visitor.of("jan", Grant.everywhere(Rol.PLANNER)), "");
    }

    @Test
    void figures_tellEveryLevel_andHowMuchChanged() throws Exception {
        mvc.perform(get(PLAN + "/figures?streef=4"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", startsWith("W/\"1-")))
                .andExpect(jsonPath("$.revision").value(1))
                .andExpect(jsonPath("$.buurten.length()").value(11))
                .andExpect(jsonPath("$.buurten[0].code").value(ONE.text()))
                .andExpect(jsonPath("$.buurten[0].figures.woningen").value(2))
                .andExpect(jsonPath("$.buurten[0].maten.afwijking").value(-0.5))
                .andExpect(jsonPath("$.buurten[0].maten.homogeniteit").value(1.0))
                .andExpect(jsonPath("$.wijken[0].figures.woningen").value(2))
                .andExpect(jsonPath("$.wijken[0].figures.delen").value(1))
                .andExpect(jsonPath("$.gemeenten[0].code").value("GM9901"))
                .andExpect(jsonPath("$.gemeenten[0].naam").value("Proefland"))
                .andExpect(jsonPath("$.gemeenten[0].figures.oppervlakte").value(closeTo(1_080_000, 1)))
                .andExpect(jsonPath("$.gemeenten[0].figures.omtrek").value(closeTo(4_200, 0.001)))
                .andExpect(jsonPath("$.indicators", hasItem("woningen")))
                .andExpect(jsonPath("$.gemeenten[0].cijfers.woningen.value").value(76))
                .andExpect(jsonPath("$.gemeenten[0].cijfers.verhard").exists())
                .andExpect(jsonPath("$.gemeenten[0].cijfers.inwoners.missing").value("unknown"))
                .andExpect(jsonPath("$.plan.verplaatste_woningen").value(1));
        mvc.perform(get(PLAN + "/figures?revision=0"))
                .andExpect(jsonPath("$.buurten.length()").value(12))
                .andExpect(jsonPath("$.plan.verplaatste_woningen").value(0))
                .andExpect(jsonPath("$.plan.gewijzigde_grenzen").value(0));
    }

    @Test
    void figures_areThoseOfTheIndicatorsThatAreNamed() throws Exception {
        mvc.perform(get(PLAN + "/figures?cijfers=woningen,inwoners"))
                .andExpect(jsonPath("$.indicators").value(contains("woningen", "inwoners")))
                .andExpect(jsonPath("$.buurten[0].cijfers.length()").value(2))
                .andExpect(jsonPath("$.wijken[0].cijfers.length()").value(2))
                .andExpect(jsonPath("$.gemeenten[0].cijfers.woningen.value").value(76));
    }

    @Test
    void finding_accepted_keepsTheReason() throws Exception {
        mvc.perform(get(PLAN + "/findings"))
                .andExpect(jsonPath("$.revision").value(1))
                .andExpect(jsonPath("$.bevindingen[0].soort").value("TE_WEINIG_WONINGEN"))
                .andExpect(jsonPath("$.bevindingen[0].ernstig").value(false))
                .andExpect(jsonPath("$.bevindingen[0].codes[0]").value(ONE.text()))
                .andExpect(jsonPath("$.bevindingen[0].maat").value(2.0))
                .andExpect(jsonPath("$.bevindingen[0].eenheid").value("woningen"))
                .andExpect(jsonPath("$.bevindingen[0].plaats.type").value("Polygon"))
                .andExpect(jsonPath("$.bevindingen[0].aanvaard").isEmpty());
        overrule("{'soort':'TE_WEINIG_WONINGEN','codes':['BU99010000'],'reden':'polder'}", 201);
        mvc.perform(get(PLAN + "/findings"))
                .andExpect(jsonPath("$.bevindingen[0].aanvaard.auteur").value("jan"))
                .andExpect(jsonPath("$.bevindingen[0].aanvaard.reden").value("polder"));
        overrule("{'soort':'GEEN_LAND','codes':['BU99010000'],'reden':'x'}", 400);
        overrule("{'soort':'ENCLAVE','codes':['x'],'reden':'x'}", 400);
        overrule("{'soort':'ENCLAVE','codes':['BU99010000'],'reden':' '}", 400);
    }

    @Test
    void comparison_withTheStart_tellsWhatBecameOfWhat() throws Exception {
        mvc.perform(get(PLAN + "/comparison"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.adressen").value(1))
                .andExpect(jsonPath("$.buurten[1].van").value(TWO.text()))
                .andExpect(jsonPath("$.buurten[1].naar").value(ONE.text()))
                .andExpect(jsonPath("$.buurten[1].woningen").value(1))
                .andExpect(jsonPath("$.buurten[1].aandeelWoningen").value(1.0))
                .andExpect(jsonPath("$.buurten[1].personen.value").value(0))
                .andExpect(jsonPath("$.grenzen[0].soort").value("VERVALLEN"))
                .andExpect(jsonPath("$.grenzen[0].plaats.type").value("MultiLineString"))
                .andExpect(jsonPath("$.vervallen", hasItem(TWO.text())));
        mvc.perform(get(PLAN + "/comparison?with=plan:1"))
                .andExpect(jsonPath("$.grenzen.length()").value(0));
        mvc.perform(get(PLAN + "/comparison?with=indeling:2024"))
                .andExpect(jsonPath("$.adressen").value(1));
    }

    @ParameterizedTest
    @CsvSource({
        "buurten, old_code, BU99010001",
        "wijken, old_code, WK990100",
        "adressen, nummeraanduiding, BU99010001",
        "grenzen, kind, VERVALLEN"
    })
    void comparison_asCsv(String tabel, String begin, String value) throws Exception {
        mvc.perform(get(PLAN + "/comparison.csv?tabel=" + tabel))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", containsString("was-wordt-" + tabel)))
                .andExpect(content().string(startsWith(begin)))
                .andExpect(content().string(containsString(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "/comparison?with=morgen, 400",
        "/comparison.csv?tabel=alles, 400",
        "/comparison?with=plan:7, 404",
        "/figures?revision=9, 404",
        "/figures?streef=0, 400",
        "/figures?cijfers=geluk, 400"
    })
    void wrongQuestion_isRefused(String path, int code) throws Exception {
        mvc.perform(get(PLAN + path)).andExpect(status().is(code));
    }

    private void overrule(String body, int code) throws Exception {
        mvc.perform(post(PLAN + "/findings/overrule")
                        .principal(() -> "jan")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.replace('\'', '"')))
                .andExpect(status().is(code));
    }

    /** Reading what is there costs a tenth, and from one store with all else; a comparison of two states is made once. */
    @Test
    void reading_isBoundedToo() throws Exception {
        for (int i = 0; i < PlanQuestions.BURST; i++) questions.ask(READER, PlanQuestions.QUESTION);
        for (String part : List.of("figures", "findings", "comparison", "comparison.csv"))
            mvc.perform(get("/api/v1/plans/1/" + part))
                    .andExpect(status().isTooManyRequests())
                    .andExpect(header().exists("Retry-After"))
                    .andExpect(jsonPath("$.reason").value("TOO_OFTEN"));
    }
}
