package nl.wijkatelier.atelier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.wijkatelier.Browser;
import nl.wijkatelier.app.Wijkatelier;
import nl.wijkatelier.domain.unit.DivisionUnits;
import nl.wijkatelier.page.DemoService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The region that comes with the project, of three municipalities and 35,000 addresses, as the first start reads it. */
class WholeRegionIT {
    /** Bytes on the line, pictures of maps apart. */
    private static final int BUDGET = 300_000;

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext service;
    private static Browser browser;
    private static int port;

    @BeforeAll
    static void start() {
        browser = Browser.shared();
        service = new SpringApplicationBuilder(Wijkatelier.class)
                .run(
                        "--server.port=0",
                        "--wijkatelier.demo=true",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("store"),
                        "--wijkatelier.admin.token-file=" + folder.resolve("token"));
        port = Integer.parseInt(service.getEnvironment().getProperty("local.server.port"));
        DemoService.awaitRegion(browser.page(1440, 900), port);
    }

    @AfterAll
    static void stop() {
        if (service != null) service.close();
        if (browser != null) browser.closePages();
    }

    @Test
    void firstVisitToAPlan_isWithinTheBudget_atFullSize() {
        int units = service.getBean(DivisionUnits.class).of("2024").size();
        assertThat(units).isGreaterThan(1_000);
        int plan;
        try (AtelierPage atelier = new AtelierPage(browser.page(1440, 900), port).logIn("planner")) {
            plan = atelier.makePlan("Begroting");
        }
        try (AtelierPage atelier = new AtelierPage(browser.page(1440, 900), port).signIn("planner")) {
            atelier.open(plan);
            assertThat(atelier.page.locator("#panel-figures tbody tr").count()).isGreaterThan(100);
            assertThat(atelier.received()).isBetween(BUDGET / 2, BUDGET);
        }
    }
}
