package nl.wijkatelier.app;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.wijkatelier.api.plan.DrawnCommands;
import nl.wijkatelier.api.plan.PlanBorders;
import nl.wijkatelier.api.plan.PlanComparisons;
import nl.wijkatelier.api.plan.PlanEvents;
import nl.wijkatelier.api.plan.PlanJudgements;
import nl.wijkatelier.api.plan.PlanQuestions;
import nl.wijkatelier.api.plan.PlanTelling;
import nl.wijkatelier.delivery.KeptPackages;
import nl.wijkatelier.delivery.PlanDelivery;
import nl.wijkatelier.domain.access.AccountOrigins;
import nl.wijkatelier.domain.access.Kinship;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.plan.DivisionStore;
import nl.wijkatelier.domain.plan.PackageStore;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanPublication;
import nl.wijkatelier.domain.plan.PlanReviews;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.plan.PlanStarts;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.ReviewLog;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.DraftBlocks;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.domain.unit.DivisionUnits;
import nl.wijkatelier.domain.unit.LineWork;
import nl.wijkatelier.engine.join.DraftFigures;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.engine.render.Topographies;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.store.StoreWatch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens plans on the divisions and addresses that the store serves. */
@Configuration(proxyBeanMethods = false)
class Plans {
    @Bean
    PlanDesk planDesk(
            PlanLog log,
            ReviewLog reviews,
            PlanStarts starts,
            PlanEvents events,
            PlanBasis basis,
            DatasetStore store,
            ObjectProvider<StoreWatch> watch) {
        KeptStarts first = new KeptStarts(log, starts, basis);
        PlanDesk desk = new PlanDesk(log, reviews, first::of, store::servedVersion, Clock.systemUTC());
        desk.listen(events);
        watch.ifAvailable(one -> one.whenBack(desk::forget));
        return desk;
    }

    @Bean
    KeptPlans keptPlans(PlanLog log, PlanDesk desk) {
        return new KeptPlans(log, desk);
    }

    @Bean(destroyMethod = "close")
    PlanEvents planEvents() {
        return new PlanEvents();
    }

    /** Plans on one division share their first state. */
    @Bean
    PlanStarts planStarts(PlanBasis basis, DatasetStore store) {
        PerVersion<Map<String, PerVersion<PlanState>>> states = new PerVersion<>(store::servedVersion);
        return indeling -> states.get(ConcurrentHashMap::new)
                .computeIfAbsent(indeling, id -> new PerVersion<>(store::servedVersion))
                .get(() -> PlanStart.of(basis.indeling(indeling), basis.addresses(), Tolerances.CBS)
                        .state());
    }

    @Bean
    PlanBasis planBasis(Registers registers, DatasetStore store) {
        return new PlanBasis(registers, store::servedVersion);
    }

    @Bean
    DrawingRules drawingRules() {
        return DrawingRules.load();
    }

    @Bean
    PlanGround planGround(Registers registers, DrawingRules rules, DatasetStore store) {
        return new PlanGround(registers, rules, store::servedVersion);
    }

    @Bean
    PlanJudgements planJudgements(PlanGround ground, DrawingRules rules) {
        return new PlanJudgements(ground, rules);
    }

    @Bean
    PlanTelling planTelling(PlanJudgements judgements, Supplier<DraftFigures> draftFigures, JoinedRegions regions) {
        return new PlanTelling(judgements, draftFigures, regions);
    }

    @Bean
    Drafts draftFigures(
            Registers registers,
            PeopleRecords people,
            DraftBlocks blocks,
            IndicatorCatalogue catalogue,
            DatasetStore store,
            DisclosureSecret secret) {
        return new Drafts(registers, people, blocks, catalogue, store, secret::keys);
    }

    @Bean
    DrawingGround drawingGround(Registers registers, PlanStarts starts, PlanBasis basis, DatasetStore store) {
        return new DrawingGround(registers, starts, basis, store::servedVersion);
    }

    @Bean
    DivisionUnits divisionUnits(DrawingGround ground) {
        return ground::units;
    }

    @Bean
    Supplier<LineWork> lineWork(DrawingGround ground) {
        return ground::lines;
    }

    @Bean
    DrawnCommands drawnCommands(Supplier<LineWork> lines, DivisionUnits units, PlanLog log) {
        return new DrawnCommands(lines, units, log);
    }

    @Bean
    PlanQuestions planQuestions() {
        return new PlanQuestions(Clock.systemUTC());
    }

    @Bean
    PlanComparisons planComparisons(DrawingRules rules, Supplier<DraftFigures> draftFigures) {
        return new PlanComparisons(rules, draftFigures);
    }

    @Bean
    PlanBorders planBorders() {
        return new PlanBorders();
    }

    @Bean
    PlanReviews planReviews(PlanDesk desk, ReviewLog log, AccountOrigins origins) {
        return new PlanReviews(desk, log, Kinship.of(origins), Clock.systemUTC());
    }

    @Bean
    PlanPublication planPublication(PlanDesk desk, PlanLog log, ReviewLog reviews, DivisionStore divisions) {
        return new PlanPublication(desk, log, reviews, divisions, Clock.systemUTC());
    }

    @Bean
    PlanDelivery planDelivery(
            PlanDesk desk,
            PlanLog log,
            DivisionStore divisions,
            JoinedRegions regions,
            Topographies topographies,
            Styles styles,
            Registers registers,
            DrawingRules rules) {
        return new PlanDelivery(desk, log, divisions, regions, topographies, styles, registers, rules);
    }

    @Bean
    KeptPackages keptPackages(PlanDelivery deliveries, DivisionStore divisions, PackageStore packages) {
        return new KeptPackages(deliveries, divisions, packages);
    }
}
