package nl.wijkatelier.app;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * Who may do what: reading what is published needs no account; imports, jobs, problem lists and plans need the administrator's token.
 * No account and no password exist.
 */
@Configuration
@ConditionalOnWebApplication
class Access {
    /** @param pictures further origins of pictures, each after a space */
    static String contentSecurityPolicy(String pictures) {
        return "default-src 'self'; img-src 'self' data: blob:" + pictures + "; style-src 'self';"
                + " script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors *";
    }

    @Bean
    SecurityFilterChain requestRules(HttpSecurity http, AdminToken token, Background background) throws Exception {
        return http.addFilterBefore(new AdminTokenFilter(token), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers(
                                "/api/v1/imports/**",
                                "/api/v1/jobs/**",
                                "/api/v1/datasets/*/problems",
                                "/api/v1/plans/**",
                                "/api/v1/snap",
                                "/api/v1/units")
                        .hasRole("BEHEERDER")
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/wms")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(csrf -> csrf.disable())
                .cors(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentSecurityPolicy(background.origin())))
                        .frameOptions(frames -> frames.disable())
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    @Bean
    AdminToken adminToken(@Value("${wijkatelier.admin.token-file}") Path file) {
        return AdminToken.keptIn(file);
    }

    @Bean
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager();
    }
}
