package nl.wijkatelier.app;

import java.nio.file.Path;
import java.time.Clock;
import nl.wijkatelier.app.http.Ending;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the access log where one is wanted. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessLogParts {
    @Bean
    Ending.Listener accessLog(
            @Value("${wijkatelier.toegangslog.bestand:}") String file,
            @Value("${wijkatelier.toegangslog.dagen:30}") int days,
            @Value("${wijkatelier.toegangslog.netwerk:true}") boolean network,
            Clock clock) {
        return file.isBlank() ? ending -> {} : new AccessLogFile(Path.of(file), days, network, clock);
    }
}
