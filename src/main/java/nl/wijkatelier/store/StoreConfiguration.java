package nl.wijkatelier.store;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Offers the ports as beans on the application's DataSource, for H2 and PostgreSQL alike; a {@link Clock} bean is used where
 * there is one.
 */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = StoreConfiguration.class)
public class StoreConfiguration {
    /** Puts the guard before the connections that the application is given. */
    @Bean
    static BeanPostProcessor guardedSource(Environment settings) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof HikariDataSource pool)) return bean;
                H2Access.prepare(pool, settings.getProperty("wijkatelier.store.password-file", ""));
                return new GuardedSource(pool);
            }
        };
    }

    /** A key by configuration goes before one in a file, which stands beside the administrator's token where no place is given. */
    @Bean
    PersonalKeys personalKeys(
            @Value("${wijkatelier.personal.key:}") String key,
            @Value("${wijkatelier.personal.key-file:}") String file,
            @Value("${wijkatelier.admin.token-file:./var/beheer-token}") Path token) {
        if (!key.isBlank()) return PersonalKeys.given(key);
        return PersonalKeys.keptIn(file.isBlank() ? token.resolveSibling("sleutel-personen") : Path.of(file));
    }

    /** Only a service keeps the store for itself; commands work beside it where the database lets them. */
    @Bean
    @ConditionalOnWebApplication
    StoreWatch storeWatch(DataSource source, @Value("${wijkatelier.store.reserve:64MB}") DataSize reserve) {
        if (!(source instanceof GuardedSource guarded))
            throw new StoreFailure("De dienst heeft de pool van HikariCP nodig.");
        return StoreWatch.of(guarded, reserve.toBytes());
    }

    @Bean
    @ConditionalOnWebApplication
    ApplicationListener<ContextClosedEvent> storeWatchRests(StoreWatch watch) {
        return closed -> watch.rest();
    }

    /** A store that another process has is left as it is. */
    @Bean
    FlywayConfigurationCustomizer storeMigrations(
            DataSource source, PersonalKeys keys, ObjectProvider<StoreWatch> watch) {
        return configuration -> {
            watch.ifAvailable(StoreWatch::take);
            Store.migrations(configuration, Database.of(source), keys);
        };
    }

    @Bean
    Store store(
            DataSource source,
            EntityManagerFactory entities,
            ObjectProvider<Clock> clock,
            PersonalKeys keys,
            ObjectProvider<StoreWatch> watch) {
        Store store = Store.on(source, entities, clock.getIfAvailable(Clock::systemDefaultZone), keys);
        watch.ifAvailable(store::watchedBy);
        return store;
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
    PackageStore packageStore(Store store) {
        return store.packages();
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
    KnownDevices knownDevices(Store store) {
        return store.devices();
    }

    @Bean
    AccountOrigins accountOrigins(Store store) {
        return store.origins();
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
