package nl.wijkatelier;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.wijkatelier.domain.disclosure.Overlay;
import nl.wijkatelier.domain.disclosure.ReleasedFigures;
import nl.wijkatelier.domain.disclosure.Sums;
import nl.wijkatelier.domain.disclosure.Unreleased;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.statistics.FigureTable;

/** The law between the rooms (docs/ARCHITECTURE.md): names every package and who may use whom. */
@AnalyzeClasses(packages = "nl.wijkatelier", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule everyClassHasARoom = classes()
            .should()
            .resideInAnyPackage(
                    "nl.wijkatelier.domain.(access|area|audit|compare|consultation|coverage|finding|land|rules|unit|statistics|disclosure|classify|plan|propose|problem|port|register|work)",
                    "nl.wijkatelier.engine",
                    "nl.wijkatelier.engine.(crs|geojson|join|generalise|pack|pass|style|render|image|search)",
                    "nl.wijkatelier.ingest",
                    "nl.wijkatelier.ingest.(bag|bgt|brk|cbs|delivery|gml|people)",
                    "nl.wijkatelier.store",
                    "nl.wijkatelier.format",
                    "nl.wijkatelier.disk",
                    "nl.wijkatelier.delivery",
                    "nl.wijkatelier.wms",
                    "nl.wijkatelier.features",
                    "nl.wijkatelier.api",
                    "nl.wijkatelier.api.(access|plan)",
                    "nl.wijkatelier.demo..",
                    "nl.wijkatelier.app..");

    @ArchTest
    static final ArchRule roomsKeepTheLaw = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("app")
            .definedBy("nl.wijkatelier.app..")
            .layer("ingest")
            .definedBy("nl.wijkatelier.ingest..")
            .layer("store")
            .definedBy("nl.wijkatelier.store..")
            .layer("wms")
            .definedBy("nl.wijkatelier.wms..")
            .layer("features")
            .definedBy("nl.wijkatelier.features..")
            .layer("api")
            .definedBy("nl.wijkatelier.api..")
            .layer("demo")
            .definedBy("nl.wijkatelier.demo..")
            .layer("delivery")
            .definedBy("nl.wijkatelier.delivery..")
            .layer("format")
            .definedBy("nl.wijkatelier.format..")
            .layer("disk")
            .definedBy("nl.wijkatelier.disk..")
            .layer("engine")
            .definedBy("nl.wijkatelier.engine..")
            .layer("domain")
            .definedBy("nl.wijkatelier.domain..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("wms")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("features")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("demo")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("delivery")
            .mayOnlyBeAccessedByLayers("app", "features", "api", "demo")
            .whereLayer("format")
            .mayOnlyBeAccessedByLayers("app", "ingest", "store", "wms", "features", "api", "demo", "delivery")
            .whereLayer("disk")
            .mayOnlyBeAccessedByLayers("app", "ingest", "store", "features", "api", "demo", "delivery")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("app", "ingest", "store", "wms", "features", "api", "demo", "delivery");

    @ArchTest
    static final ArchRule domainIsPureJavaAndJts = noClasses()
            .that()
            .resideInAPackage("nl.wijkatelier.domain..")
            .should()
            .dependOnClassesThat(
                    not(resideInAnyPackage("nl.wijkatelier.domain..", "java..", "org.locationtech.jts..")));

    @ArchTest
    static final ArchRule engineKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("nl.wijkatelier.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..", "java.sql..");

    /** Who reads a register for itself makes a served version be read once more: what is made of it takes of one pass. */
    @ArchTest
    static final ArchRule registersAreReadByOnePass = noClasses()
            .that()
            .resideOutsideOfPackages("nl.wijkatelier.engine.pass", "nl.wijkatelier.store", "nl.wijkatelier.domain.port")
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(type(Registers.class))));

    @ArchTest
    static final ArchRule personalRecordsStayApart = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "nl.wijkatelier.domain.register",
                    "nl.wijkatelier.domain.port",
                    "nl.wijkatelier.ingest.people",
                    "nl.wijkatelier.store",
                    "nl.wijkatelier.engine.join",
                    "nl.wijkatelier.demo..")
            .should()
            .dependOnClassesThat(belongToAnyOf(Bewoning.class));

    /** What the rims read has passed disclosure control: there is one kind of table, and one maker of it. */
    @ArchTest
    static final ArchRule everyTableOfFiguresIsReleased =
            classes().that().implement(FigureTable.class).should().be(ReleasedFigures.class);

    @ArchTest
    static final ArchRule onlyDisclosureControlReleases = noClasses()
            .that()
            .resideOutsideOfPackage("nl.wijkatelier.domain.disclosure")
            .should()
            .callConstructorWhere(
                    JavaCall.Predicates.target(HasOwner.Predicates.With.owner(type(ReleasedFigures.class))));

    @ArchTest
    static final ArchRule confidentialSumsStayInTheJoin = noClasses()
            .that()
            .resideOutsideOfPackages("nl.wijkatelier.domain.disclosure", "nl.wijkatelier.engine.join")
            .should()
            .dependOnClassesThat(belongToAnyOf(Sums.class, Unreleased.class, Overlay.class));
}
