package nl.wijkatelier.app;

import java.net.URI;
import nl.wijkatelier.api.StatusView;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tiles of another service that the page may show, such as PDOK's BRT-achtergrondkaart; none by default, so that no request
 * leaves the own origin.
 *
 * @param url https address with {z}, {x} and {y}; empty for none
 */
@ConfigurationProperties("wijkatelier.achtergrond")
public record Background(
        @DefaultValue("") String url, @DefaultValue("") String naamsvermelding) {
    public Background {
        if (!url.isEmpty()
                && !(url.startsWith("https://") && url.contains("{z}") && url.contains("{x}") && url.contains("{y}")))
            throw new IllegalArgumentException(
                    "wijkatelier.achtergrond.url: '" + url + "' is geen https-adres met {z}, {x} en {y}");
    }

    /** Where pictures may come from beside the own origin: " https://host", or nothing. */
    public String origin() {
        if (url.isEmpty()) return "";
        return " https://" + URI.create(url.substring(0, url.indexOf('{'))).getAuthority();
    }

    /** What the page is told, or null. */
    StatusView.Achtergrond view() {
        return url.isEmpty() ? null : new StatusView.Achtergrond(url, naamsvermelding);
    }
}
