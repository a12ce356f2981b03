package nl.wijkatelier.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Wijkatelier: the map page and its services. */
@SpringBootApplication(scanBasePackages = "nl.wijkatelier")
@ConfigurationPropertiesScan
public class Wijkatelier {
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        SpringApplication.run(Wijkatelier.class, arguments);
    }
}
