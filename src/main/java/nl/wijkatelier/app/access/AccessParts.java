package nl.wijkatelier.app.access;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import nl.wijkatelier.api.access.OpenReaders;
import nl.wijkatelier.api.plan.PlanGemeenten;
import nl.wijkatelier.app.http.Endpoints;
import nl.wijkatelier.domain.access.AccessTokens;
import nl.wijkatelier.domain.access.AccountSetUp;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.access.SetUpLinks;
import nl.wijkatelier.domain.access.Shares;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.engine.join.JoinedRegions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

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
    DemoAccounts demoAccounts(@Value("${wijkatelier.demo}") boolean wanted, DatasetStore store, Accounts accounts) {
        return new DemoAccounts(wanted, store, accounts);
    }

    @Bean
    AccountBook accountBook(Accounts accounts, DemoAccounts demo) {
        return new AccountBook(accounts, demo);
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
    Gate gate(Endpoints endpoints, Shares shares, PlanGemeenten gemeenten) {
        return new Gate(endpoints, shares, gemeenten::of);
    }

    @Bean
    TokenFilter tokenFilter(AdminToken administrator, AccessTokens tokens, AccountBook accounts, Clock clock) {
        return new TokenFilter(administrator, tokens, accounts, new Refusals(), clock);
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
        SignIn signIn(AccountBook accounts, PasswordEncoder encoder, Clock clock) {
            return new SignIn(accounts, encoder, clock);
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
