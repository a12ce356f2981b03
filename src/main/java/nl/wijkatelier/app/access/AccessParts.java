package nl.wijkatelier.app.access;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.wijkatelier.api.access.OpenReaders;
import nl.wijkatelier.api.plan.PlanGemeenten;
import nl.wijkatelier.app.http.Endpoints;
import nl.wijkatelier.domain.access.AccessTokens;
import nl.wijkatelier.domain.access.AccountSetUp;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.access.KnownDevices;
import nl.wijkatelier.domain.access.PasswordChange;
import nl.wijkatelier.domain.access.SetUpLinks;
import nl.wijkatelier.domain.access.Shares;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.engine.join.JoinedRegions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts together what lets people in. */
@Configuration(proxyBeanMethods = false)
class AccessParts {
    @Bean
    PasswordEncoder passwordEncoder() {
        // named, so that another can take its place for new passwords
        return new DelegatingPasswordEncoder(
                "pbkdf2", Map.of("pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    @Bean
    AccountSetUp accountSetUp(Accounts accounts, SetUpLinks links, PasswordEncoder encoder, Clock clock) {
        return new AccountSetUp(accounts, links, encoder::encode, clock);
    }

    @Bean
    PasswordChange passwordChange(Accounts accounts, PasswordEncoder encoder, Clock clock) {
        return new PasswordChange(accounts, encoder::encode, encoder::matches, clock);
    }

    @Bean
    KnownBrowsers knownBrowsers(KnownDevices devices, Clock clock) {
        return new KnownBrowsers(devices, clock);
    }

    @Bean
    SessionRenewal sessionRenewal(KnownBrowsers browsers, Clock clock) {
        return new SessionRenewal(browsers, clock);
    }

    @Bean
    DemoReach demoReach(
            @Value("${wijkatelier.demo-open:false}") boolean open,
            @Value("${server.address:}") String address,
            @Value("${wijkatelier.proxies:}") String proxies,
            @Value("${wijkatelier.basis-url:}") String base,
            @Value("${wijkatelier.hosts:}") String hosts) {
        return DemoReach.of(open, address, proxies, base, hosts);
    }

    @Bean
    DemoAccounts demoAccounts(
            @Value("${wijkatelier.demo}") boolean wanted, DemoReach reach, DatasetStore store, Accounts accounts) {
        return new DemoAccounts(wanted, reach, store, accounts);
    }

    @Bean
    AccountBook accountBook(
            Accounts accounts,
            DemoAccounts demo,
            @Value("${wijkatelier.langste-sessie:12h}") Duration longest,
            Clock clock) {
        return new AccountBook(accounts, demo, longest, clock);
    }

    @Bean
    PlanGemeenten planGemeenten(PlanLog log, PlanDesk desk, JoinedRegions regions) {
        return new PlanGemeenten(log, desk, regions);
    }

    @Bean
    AdminToken adminToken(@Value("${wijkatelier.admin.token-file}") Path file) {
        return AdminToken.keptIn(file);
    }

    @Bean
    Endpoints endpoints() {
        return Endpoints.read();
    }

    @Bean
    Gate gate(Endpoints endpoints, Shares shares, PlanGemeenten gemeenten, Clock clock) {
        return new Gate(endpoints, shares, gemeenten::of, clock);
    }

    @Bean
    TokenFilter tokenFilter(
            AdminToken administrator,
            AccessTokens tokens,
            AccountBook accounts,
            Clock clock,
            @Value("${wijkatelier.metrics.token-file:}") String metrics) {
        return new TokenFilter(administrator, ScrapeToken.keptIn(metrics), tokens, accounts, new Refusals(), clock);
    }

    @Bean
    GoodCredentials goodCredentials(TokenFilter tokens, AccountBook accounts) {
        return new GoodCredentials(tokens, accounts);
    }

    @Bean
    Admissions admissions(
            Endpoints endpoints, Gate gate, TokenFilter tokens, AccountBook accounts, OpenReaders readers) {
        return new Admissions(endpoints, gate, tokens, accounts, readers);
    }

    /** What only a server needs. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class OfServer {
        @Bean
        SignIn signIn(AccountBook accounts, KnownBrowsers browsers, PasswordEncoder encoder, Clock clock) {
            return new SignIn(accounts, browsers, encoder, clock);
        }

        @Bean
        WebServerFactoryCustomizer<ConfigurableWebServerFactory> demoReachOnly(DemoAccounts demo, DemoReach reach) {
            return factory -> {
                if (demo.wouldBeGood()) reach.bind(factory);
            };
        }

        /** Every failure is told, also of kinds that Spring Security does not know. */
        @Bean
        AuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher events) {
            DefaultAuthenticationEventPublisher publisher = new DefaultAuthenticationEventPublisher(events);
            publisher.setDefaultAuthenticationFailureEvent(AuthenticationFailureLockedEvent.class);
            return publisher;
        }

        @Bean
        KeptLogIns keptLogIns(Audit audit, AccountBook accounts, Clock clock) {
            return new KeptLogIns(audit, accounts, clock);
        }

        @Bean
        WebMvcConfigurer personalReads(Audit audit, PlanLog plans, DatasetStore datasets, Clock clock) {
            PersonalReads reads = new PersonalReads(
                    audit,
                    plan -> plans.find(plan).isPresent(),
                    dataset -> datasets.find(dataset)
                            .filter(one -> one.draft().kind() == DatasetKind.PERSONEN)
                            .isPresent(),
                    clock);
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(reads).addPathPatterns("/api/v1/plans/**", "/api/v1/datasets/**");
                }
            };
        }

        @Bean
        SessionFilter sessionFilter(AccountBook accounts, Endpoints endpoints) {
            return new SessionFilter(accounts, endpoints);
        }

        /** Within the chain only, not before it as well. */
        @Bean
        FilterRegistrationBean<TokenFilter> tokenFilterInTheChainOnly(TokenFilter filter) {
            FilterRegistrationBean<TokenFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }

        @Bean
        FilterRegistrationBean<SessionFilter> sessionFilterInTheChainOnly(SessionFilter filter) {
            FilterRegistrationBean<SessionFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
