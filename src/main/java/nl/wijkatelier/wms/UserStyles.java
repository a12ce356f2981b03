package nl.wijkatelier.wms;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkatelier.engine.style.Style;
import nl.wijkatelier.engine.style.StyleProblem;
import nl.wijkatelier.engine.style.StyleReader;

/**
 * Styles that a request brings along in SLD_BODY (OGC 05-078r4), where the operator allows that. Nothing is ever fetched: SLD, an
 * address of a style, is refused, and so is what the style reader does not cover, with line and element.
 */
final class UserStyles {
    /** Rules and conditions times kinds of features that one request may have evaluated. */
    static final int MAX_EVALUATIONS = 500_000;

    static final UserStyles NONE = new UserStyles(List.of());

    private final List<Style> styles;

    private UserStyles(List<Style> styles) {
        this.styles = styles;
    }

    /** @param allowed whether the operator lets requests bring styles */
    static UserStyles read(Parameters parameters, boolean allowed) {
        if (parameters.find("SLD").isPresent())
            throw ServiceException.of(allowed ? "weigering.sld.mee" : "weigering.sld.uit");
        Optional<String> body = parameters.find("SLD_BODY");
        if (body.isEmpty()) return NONE;
        if (!allowed) throw ServiceException.of("weigering.sldbody.uit");
        try {
            List<Style> styles = StyleReader.read(
                    "SLD_BODY", new ByteArrayInputStream(body.get().getBytes(StandardCharsets.UTF_8)));
            return new UserStyles(styles);
        } catch (StyleProblem problem) {
            throw refused(problem);
        }
    }

    static ServiceException refused(StyleProblem problem) {
        return ServiceException.of("weigering.sldbody", problem.getMessage());
    }

    /** The request with LAYERS and STYLES, which it may leave to its styles. */
    Parameters completed(Parameters parameters) {
        if (styles.isEmpty() || parameters.has("LAYERS")) return parameters;
        return parameters
                .with("LAYERS", styles.stream().map(Style::layer).distinct().collect(Collectors.joining(",")))
                .with("STYLES", "");
    }

    /** The style with a name that was brought for a layer; for no name the first one. */
    Optional<Style> find(LayerNode node, String name) {
        return styles.stream()
                .filter(style -> style.layer().equalsIgnoreCase(node.name()))
                .filter(style -> name.isEmpty() || style.name().equals(name))
                .findFirst();
    }
}
