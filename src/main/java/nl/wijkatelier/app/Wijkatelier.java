package nl.wijkatelier.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.api.AuditController;
import nl.wijkatelier.api.BackupController;
import nl.wijkatelier.api.ClassesController;
import nl.wijkatelier.api.DatasetsController;
import nl.wijkatelier.api.DeliveryController;
import nl.wijkatelier.api.DivisionsController;
import nl.wijkatelier.api.ImportsController;
import nl.wijkatelier.api.SearchController;
import nl.wijkatelier.api.SourceFaultsController;
import nl.wijkatelier.api.StatusController;
import nl.wijkatelier.api.access.AccessProblems;
import nl.wijkatelier.api.access.AccountsController;
import nl.wijkatelier.api.access.SessionController;
import nl.wijkatelier.api.access.TokensController;
import nl.wijkatelier.api.plan.CommentsController;
import nl.wijkatelier.api.plan.ConsultationController;
import nl.wijkatelier.api.plan.OpenConsultationsController;
import nl.wijkatelier.api.plan.PlanBordersController;
import nl.wijkatelier.api.plan.PlanComparisonController;
import nl.wijkatelier.api.plan.PlanEditsController;
import nl.wijkatelier.api.plan.PlanEventsController;
import nl.wijkatelier.api.plan.PlanFiguresController;
import nl.wijkatelier.api.plan.PlanFindingsController;
import nl.wijkatelier.api.plan.PlanProblems;
import nl.wijkatelier.api.plan.PlanReviewController;
import nl.wijkatelier.api.plan.PlansController;
import nl.wijkatelier.api.plan.SharesController;
import nl.wijkatelier.api.plan.SnapController;
import nl.wijkatelier.api.plan.UnitsController;
import nl.wijkatelier.disk.TempFiles;
import nl.wijkatelier.domain.audit.Actor;
import nl.wijkatelier.features.AreaDownloadsController;
import nl.wijkatelier.features.AreasController;
import nl.wijkatelier.features.CatalogueController;
import nl.wijkatelier.features.DisclosureController;
import nl.wijkatelier.features.FiguresController;
import nl.wijkatelier.wms.WmsController;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import picocli.CommandLine;

/** Starts Wijkatelier: the map page and its services, or one command of the command line. */
@SpringBootApplication(scanBasePackages = {"nl.wijkatelier.app", "nl.wijkatelier.store"})
@Import({
    AreaDownloadsController.class,
    AreasController.class,
    CatalogueController.class,
    DisclosureController.class,
    FiguresController.class,
    DatasetsController.class,
    AuditController.class,
    DeliveryController.class,
    DivisionsController.class,
    ImportsController.class,
    BackupController.class,
    SearchController.class,
    ClassesController.class,
    StatusController.class,
    SourceFaultsController.class,
    PlansController.class,
    PlanBordersController.class,
    SnapController.class,
    UnitsController.class,
    PlanEditsController.class,
    PlanFiguresController.class,
    PlanFindingsController.class,
    PlanComparisonController.class,
    PlanEventsController.class,
    PlanReviewController.class,
    SharesController.class,
    CommentsController.class,
    ConsultationController.class,
    OpenConsultationsController.class,
    PlanProblems.class,
    SessionController.class,
    AccountsController.class,
    TokensController.class,
    AccessProblems.class,
    WmsController.class
})
@ConfigurationPropertiesScan
public class Wijkatelier {
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        int exit = run(arguments);
        if (exit != Commands.STAYS) System.exit(exit);
    }

    /**
     * Runs the command; arguments of the form {@code --spring.*} or {@code --wijkatelier.*} set configuration, those of
     * {@code serve} are all configuration. Returns the exit code, or {@link Commands#STAYS} where the service goes on.
     */
    public static int run(String... arguments) {
        List<String> settings = Arrays.stream(arguments)
                .filter(argument -> argument.matches("--(spring|wijkatelier|server|logging)\\..*"))
                .toList();
        String[] command = Arrays.stream(arguments)
                .filter(argument -> !settings.contains(argument))
                .toArray(String[]::new);
        return new CommandLine(new Commands(settings))
                .setExecutionExceptionHandler(new Failures())
                .setUsageHelpAutoWidth(true)
                .execute(command);
    }

    static ConfigurableApplicationContext serve(List<String> settings) {
        return new SpringApplicationBuilder(Wijkatelier.class)
                .properties(Map.of("server.tomcat.basedir", uploads()))
                .run(settings.toArray(String[]::new));
    }

    /** Where uploads stand while they come; what a killed process left of them goes at the next start. */
    private static String uploads() {
        try {
            return TempFiles.folder().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("de tijdelijke map is niet te maken", e);
        }
    }

    /** The application without its web server, for one command. */
    static ConfigurableApplicationContext withoutServer(List<String> settings) {
        Actor.bind(Actor.OPDRACHTREGEL);
        return new SpringApplicationBuilder(Wijkatelier.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                // what is asked by HTTP only is not there
                .properties("logging.level.root=WARN", "management.endpoint.health.validate-group-membership=false")
                .run(settings.toArray(String[]::new));
    }
}
