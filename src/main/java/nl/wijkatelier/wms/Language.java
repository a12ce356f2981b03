package nl.wijkatelier.wms;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.wijkatelier.domain.statistics.Value.Reason;

/** The languages that the service answers in (INSPIRE view services, 4.2.3; by their names in ISO 639-2 and 639-1). Thread-safe. */
enum Language {
    DUTCH("dut", "nl"),
    ENGLISH("eng", "en");

    private final String code;
    private final Locale locale;
    private final ResourceBundle texts;

    Language(String code, String tag) {
        this.code = code;
        this.locale = Locale.forLanguageTag(tag);
        this.texts = ResourceBundle.getBundle(
                "wms/messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language that LANGUAGE asks for; Dutch where it asks for none or for another. */
    static Language of(Parameters parameters) {
        String asked = parameters.find("LANGUAGE").orElse("").toLowerCase(Locale.ROOT);
        return asked.matches("(en|eng)([-_].*)?") ? ENGLISH : DUTCH;
    }

    /** Name by which INSPIRE knows it. */
    String code() {
        return code;
    }

    /** By whose rules numbers are written. */
    Locale locale() {
        return locale;
    }

    /** A text by its key, with what belongs in it. */
    String text(String key, Object... parts) {
        return String.format(Locale.ROOT, texts.getString(key), parts);
    }

    /** Why there is no number. */
    String reason(Reason reason) {
        return text("reden." + reason.name());
    }

    /** A title of a style file, which is Dutch; as it is where there is no other. */
    String title(String dutch) {
        String key = "naam." + dutch.replace(' ', '_');
        return texts.containsKey(key) ? texts.getString(key) : dutch;
    }

    /** The Dutch or the English one. */
    String of(String dutch, String english) {
        return this == ENGLISH && !english.isEmpty() ? english : dutch;
    }
}
