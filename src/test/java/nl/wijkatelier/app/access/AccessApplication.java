package nl.wijkatelier.app.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.Caller;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.app.Wijkatelier;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanScope;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.plan.ReviewLog;
import nl.wijkatelier.engine.join.JoinedRegions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application with the sample region, one plan, and an account for each role; the service is shared by the classes. */
@SpringBootTest(classes = Wijkatelier.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(AccessApplication.Sample.class)
abstract class AccessApplication {
    static final String PASSWORD = "paarse olifant 7";
    static final AreaCode HERE = AreaCode.of("GM9901");
    static final AreaCode THERE = AreaCode.of("GM9902");
    static final AreaCode ELSEWHERE = AreaCode.of("GM0363");

    /** One for all classes, as the service is. */
    static final Path FOLDER = folder();

    @Value("${local.server.port}")
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    PlanLog plans;

    @Autowired
    PasswordEncoder encoder;

    static final Path SCRAPER = FOLDER.resolve("metingen-token");
    static final Path LOG = FOLDER.resolve("toegang.log");

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry registry) {
        registry.add("wijkatelier.demo", () -> false);
        // the tests are the proxy that tells where callers are; who comes from 127.0.0.2 is none
        registry.add("wijkatelier.proxies", () -> "127.0.0.1,::1");
        registry.add("wijkatelier.metrics.token-file", SCRAPER::toString);
        registry.add("wijkatelier.toegangslog.bestand", LOG::toString);
        registry.add("spring.datasource.url", () -> "jdbc:h2:file:" + FOLDER.resolve("store"));
        registry.add(
                "wijkatelier.admin.token-file", () -> FOLDER.resolve("token").toString());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "access").toAbsolutePath()), "store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Sample {
        private final SampleRegion region = SampleRegion.ofTwo();

        @Bean
        @Primary
        JoinedRegions sampleRegions() {
            return () -> region;
        }

        @Bean
        @Primary
        PlanDesk samplePlans(PlanLog log, ReviewLog reviews) {
            return new PlanDesk(
                    log,
                    reviews,
                    head -> PlanStart.of(
                                    region.indelingen().get(1),
                                    Addresses.woningen(new double[] {98_100}, new double[] {470_100}),
                                    Tolerances.CBS)
                            .state(),
                    java.time.Clock.systemUTC());
        }
    }

    @BeforeEach
    void accountsAndPlan() {
        if (plans.list().isEmpty()) plan(new PlanScope(Set.of(HERE), Set.of(), true));
        if (accounts.find("lezer").isPresent()) return;
        String encoded = encoder.encode(PASSWORD);
        account("lezer", encoded, Grant.everywhere(Rol.LEZER));
        account("planner", encoded, Grant.everywhere(Rol.PLANNER));
        account("planner hier", encoded, new Grant(Rol.PLANNER, HERE));
        account("planner elders", encoded, new Grant(Rol.PLANNER, ELSEWHERE));
        account("beoordelaar", encoded, Grant.everywhere(Rol.BEOORDELAAR));
        account("beheerder", encoded, Grant.everywhere(Rol.BEHEERDER));
    }

    long plan(PlanScope scope) {
        Instant made = Instant.parse("2026-01-02T03:04:05Z");
        PlanLog.Head head = new PlanLog.Head(0, "Proef", "2024", "1", "planner", made, scope);
        return plans.create(head, Plans.ORIGIN, List.of()).id();
    }

    private void account(String naam, String encoded, Grant grant) {
        accounts.add(new Account(naam, encoded, Set.of(grant), false, Instant.parse("2026-01-02T03:04:05Z")));
    }

    Caller as(String naam) throws Exception {
        return Caller.loggedIn(port, naam, PASSWORD);
    }
}
