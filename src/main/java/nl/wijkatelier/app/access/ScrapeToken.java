package nl.wijkatelier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import nl.wijkatelier.disk.SecretFile;

/** The token with which a scraper reads what the service measures of itself, and nothing else. */
final class ScrapeToken {
    private static final String PATH = "/actuator/prometheus";

    private final byte[] header;

    private ScrapeToken(byte[] header) {
        this.header = header;
    }

    /** Reads the token from a file, or makes both; nobody is let in where the name is empty. */
    static ScrapeToken keptIn(String file) {
        return new ScrapeToken(
                file.isBlank()
                        ? null
                        : ("Bearer " + SecretFile.read(Path.of(file))).getBytes(StandardCharsets.US_ASCII));
    }

    boolean admits(HttpServletRequest request, String given) {
        return header != null
                && request.getMethod().equals("GET")
                && request.getRequestURI()
                        .substring(request.getContextPath().length())
                        .equals(PATH)
                && MessageDigest.isEqual(header, given.getBytes(StandardCharsets.UTF_8));
    }
}
