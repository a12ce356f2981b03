package nl.wijkatelier.store;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import javax.sql.DataSource;
import nl.wijkatelier.domain.access.AccessTokens;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.access.SetUpLinks;
import nl.wijkatelier.domain.access.Shares;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.consultation.Comments;
import nl.wijkatelier.domain.consultation.Consultations;
import nl.wijkatelier.domain.finding.Overrules;
import nl.wijkatelier.domain.plan.DivisionStore;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.ReviewLog;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.DraftBlocks;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Registers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Offers the ports as beans on the application's DataSource, for H2 and PostgreSQL alike; a {@link Clock} bean is used where
 * there is one.
 */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = StoreConfiguration.class)
public class StoreConfiguration {
    @Bean
    FlywayConfigurationCustomizer storeMigrations(DataSource source) {
        return configuration -> Store.migrations(configuration, Database.of(source));
    }

    @Bean
    Store store(DataSource source, EntityManagerFactory entities, ObjectProvider<Clock> clock) {
        return Store.on(source, entities, clock.getIfAvailable(Clock::systemDefaultZone));
    }

    @Bean
    Audit audit(Store store) {
        return store.audit();
    }

    @Bean
    DatasetStore datasetStore(Store store) {
        return store.datasets();
    }

    @Bean
    Registers registers(Store store) {
        return store.registers();
    }

    @Bean
    PeopleRecords peopleRecords(Store store) {
        return store.people();
    }

    @Bean
    DraftBlocks draftBlocks(Store store) {
        return store.blocks();
    }

    @Bean
    PlanLog planLog(Store store) {
        return store.plans();
    }

    @Bean
    Overrules overrules(Store store) {
        return store.overrules();
    }

    @Bean
    ReviewLog reviewLog(Store store) {
        return store.reviews();
    }

    @Bean
    DivisionStore divisionStore(Store store) {
        return store.divisions();
    }

    @Bean
    Accounts accounts(Store store) {
        return store.accounts();
    }

    @Bean
    AccessTokens accessTokens(Store store) {
        return store.tokens();
    }

    @Bean
    SetUpLinks setUpLinks(Store store) {
        return store.setUpLinks();
    }

    @Bean
    Shares shares(Store store) {
        return store.shares();
    }

    @Bean
    Consultations consultations(Store store) {
        return store.consultations();
    }

    @Bean
    Comments comments(Store store) {
        return store.comments();
    }
}
