package nl.wijkatelier.app.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import nl.wijkatelier.app.Background;
import nl.wijkatelier.app.http.Endpoints;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The chain of filters before every request: log-in by form, tokens, protection against forged requests, the {@link Gate}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Access {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** Pages that no other page may frame, since people act in them. */
    private static final RequestMatcher OWN_WINDOW =
            request -> path(request).matches("/(atelier|beheer|inloggen|instellen).*");

    private static final RequestMatcher PUBLISHED =
            request -> !path(request).matches("/api/v1/(plans|session|setup|accounts|tokens|units|snap)(/.*)?");

    /**
     * @param pictures further origins of pictures, each after a space
     * @param framers who may show the page in a frame
     */
    static String contentSecurityPolicy(String pictures, String framers) {
        return "default-src 'self'; img-src 'self' data: blob:" + pictures + "; style-src 'self';"
                + " script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors "
                + framers;
    }

    @Bean
    SecurityFilterChain requestRules(
            HttpSecurity http,
            Endpoints endpoints,
            Gate gate,
            TokenFilter tokens,
            SessionFilter sessions,
            KnownBrowsers browsers,
            Background background)
            throws Exception {
        Refusals refusals = new Refusals();
        return http.addFilterAfter(new KnownPaths(endpoints), HeaderWriterFilter.class)
                .addFilterBefore(tokens, AnonymousAuthenticationFilter.class)
                .addFilterBefore(sessions, AnonymousAuthenticationFilter.class)
                .addFilterAfter(new WhoActs(), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD,
                                DispatcherType.INCLUDE,
                                DispatcherType.ERROR,
                                DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(gate))
                .formLogin(form -> form.loginPage("/inloggen")
                        .loginProcessingUrl("/inloggen")
                        .usernameParameter("naam")
                        .passwordParameter("wachtwoord")
                        .authenticationDetailsSource(LogInDetails::of)
                        .successHandler((request, response, who) -> {
                            browsers.remember(request, response, who.getName());
                            response.sendRedirect(WayBack.of(request));
                        })
                        .failureHandler((request, response, failure) ->
                                response.sendRedirect(WayBack.afterFailure(request, failure))))
                .logout(out -> out.logoutUrl("/uitloggen").logoutSuccessUrl("/inloggen?uitgelogd"))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()).requireCsrfProtectionMatcher(Access::forgeable))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .cors(cors -> cors.disable())
                .headers(headers -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                OWN_WINDOW,
                                new ContentSecurityPolicyHeaderWriter(
                                        contentSecurityPolicy(background.origin(), "'none'"))))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                request -> !OWN_WINDOW.matches(request),
                                new ContentSecurityPolicyHeaderWriter(contentSecurityPolicy(background.origin(), "*"))))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                request -> !PUBLISHED.matches(request),
                                new StaticHeadersWriter("Cache-Control", "private, no-cache")))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.disable())
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    /** Kept by a cookie, so that a visitor without account costs no session. */
    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** What another site could make a browser send in somebody's name: a form, or what changes something within a session. */
    private static boolean forgeable(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod()) || request.getHeader("Authorization") != null) return false;
        if (path(request).equals("/inloggen") || path(request).equals("/uitloggen")) return true;
        if (path(request).equals("/wms") || path(request).matches("/api/v1/consultations/\\d+/remarks")) return false;
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
