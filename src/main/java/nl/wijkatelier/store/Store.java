package nl.wijkatelier.store;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import javax.sql.DataSource;
import nl.wijkatelier.domain.access.AccessTokens;
import nl.wijkatelier.domain.access.AccountOrigins;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.access.KnownDevices;
import nl.wijkatelier.domain.access.SetUpLinks;
import nl.wijkatelier.domain.access.Shares;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.consultation.Comments;
import nl.wijkatelier.domain.consultation.Consultations;
import nl.wijkatelier.domain.finding.Overrules;
import nl.wijkatelier.domain.plan.DivisionStore;
import nl.wijkatelier.domain.plan.PackageStore;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.ReviewLog;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.DraftBlocks;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Registers;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** The ports on one database. Thread-safe. */
public final class Store implements AutoCloseable {
    private final Catalogue catalogue;
    private final StoredRegisters registers;
    private final StoredPeople people;
    private final StoredBlocks blocks;
    private final StoredPlans plans;
    private final StoredOverrules overrules;
    private final StoredReviews reviews;
    private final StoredDivisions divisions;
    private final StoredPackages packages;
    private final StoredAccounts accounts;
    private final StoredSecrets secrets;
    private final StoredOrigins origins;
    private final StoredConsultations consultations;
    private final StoredAudit audit;
    private final Removal removal;
    private final Database database;
    private final StoreBackup backup;
    private final AutoCloseable entities;

    private Store(
            Database database, EntityManagerFactory entities, AutoCloseable owned, Clock clock, PersonalKeys keys) {
        this.database = database;
        this.backup = new StoreBackup(database, keys);
        this.removal = new Removal(database, entities);
        this.audit = new StoredAudit(database, clock);
        this.catalogue = new Catalogue(database, entities, removal, audit, clock);
        Served served = new Served(database, entities);
        this.divisions = new StoredDivisions(catalogue, database);
        this.packages = new StoredPackages(database, clock);
        this.registers = new StoredRegisters(served, database, entities, divisions);
        this.people = new StoredPeople(served, database::cipher);
        this.blocks = new StoredBlocks(database);
        this.plans = new StoredPlans(database, audit);
        this.overrules = new StoredOverrules(database, audit);
        this.reviews = new StoredReviews(database, audit);
        this.accounts = new StoredAccounts(database, audit);
        this.secrets = new StoredSecrets(database, audit);
        this.origins = new StoredOrigins(database);
        this.consultations = new StoredConsultations(database, audit);
        this.entities = owned;
    }

    /**
     * The store on a database that has been migrated.
     *
     * @param entities of the entities of this package; stays the caller's
     * @param clock tells the day for which objects are current, and the time of imports
     */
    public static Store on(DataSource source, EntityManagerFactory entities, Clock clock, PersonalKeys keys) {
        Database database = Database.of(source);
        database.sealedBy(keys);
        keys.check(database);
        return new Store(database, entities, () -> {}, clock, keys);
    }

    /** Opens a store whose personal records only this process can read: by a key that goes with it. */
    public static Store open(DataSource source, Clock clock) {
        return open(source, clock, PersonalKeys.passing());
    }

    /** Migrates a database and opens the store on it, without Spring. Throws StoreFailure when the database is not to be had. */
    public static Store open(DataSource source, Clock clock, PersonalKeys keys) {
        Database database = Database.of(source);
        database.sealedBy(keys);
        FluentConfiguration configuration = Flyway.configure().dataSource(source);
        migrations(configuration, database, keys);
        configuration.load().migrate();
        keys.check(database);
        EntityManagerFactory entities = new HibernatePersistenceConfiguration("wijkatelier")
                .managedClasses(DatasetEntity.class, ProblemEntity.class, GebiedEntity.class)
                .property("hibernate.connection.datasource", source)
                .property("hibernate.jdbc.batch_size", 500)
                .createEntityManagerFactory();
        return new Store(database, entities, entities::close, clock, keys);
    }

    /** Has a watch, which begins now, refuse what cannot be written. */
    void watchedBy(StoreWatch watch) {
        backup.requireWhole();
        watch.start();
        database.watchedBy(watch);
    }

    /** Tells Flyway where the migrations for a database are. */
    static void migrations(FluentConfiguration configuration, Database database, PersonalKeys keys) {
        JavaMigration people = new SealedPeople(database, keys);
        configuration
                .locations("classpath:db/migration/common", database.migrations())
                .placeholders(database.placeholders());
        if (database instanceof H2Database) configuration.javaMigrations(new H2gisFunctions(), people);
        else configuration.javaMigrations(people);
    }

    public Audit audit() {
        return audit;
    }

    public StoreBackup backup() {
        return backup;
    }

    public DisclosureKey disclosureKey() {
        return new DisclosureKey(database, audit);
    }

    public DatasetStore datasets() {
        return catalogue;
    }

    public Registers registers() {
        return registers;
    }

    public PeopleRecords people() {
        return people;
    }

    public DraftBlocks blocks() {
        return blocks;
    }

    public PlanLog plans() {
        return plans;
    }

    public Overrules overrules() {
        return overrules;
    }

    public ReviewLog reviews() {
        return reviews;
    }

    public DivisionStore divisions() {
        return divisions;
    }

    public PackageStore packages() {
        return packages;
    }

    public Consultations consultations() {
        return consultations;
    }

    public Comments comments() {
        return consultations.comments();
    }

    public Accounts accounts() {
        return accounts;
    }

    public AccessTokens tokens() {
        return secrets.tokens();
    }

    public SetUpLinks setUpLinks() {
        return secrets.links();
    }

    public Shares shares() {
        return secrets.shares();
    }

    public KnownDevices devices() {
        return secrets.devices();
    }

    public AccountOrigins origins() {
        return origins;
    }

    /** Waits until replaced versions have been removed, and lets go. */
    @Override
    public void close() {
        removal.close();
        try {
            entities.close();
        } catch (Exception failure) {
            throw new StoreFailure("De database sluit niet goed af.", failure);
        }
    }
}
