package nl.wijkatelier.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.wijkatelier.page.DemoService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Markup, formulas, control characters, marks of direction and very long words in every text: on pages, in answers and in files they are text. */
class StoredTextIT extends DemoService {
    @Value("${wijkatelier.admin.token-file}")
    private Path tokenFile;

    @Test
    void everyText_staysText_whereverItGoes() throws Exception {
        try (FuzzTown town = new FuzzTown(port, Files.readString(tokenFile).strip(), 0)) {
            Map<String, String> place = town.place().values();
            StoredTexts texts = new StoredTexts(town, place);
            texts.keep(port);
            texts.checkAnswers();
            texts.checkPackage();
            HostileTexts pages = new HostileTexts(browser, port);
            pages.portal(place.get("bu"), town.plan());
            pages.atelier(town.plan());
            pages.administration();
        }
    }
}
