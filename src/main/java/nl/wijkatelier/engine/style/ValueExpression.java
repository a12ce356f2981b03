package nl.wijkatelier.engine.style;

import java.awt.Color;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;

/**
 * A value of a style that follows from a feature's attributes.
 *
 * @param fallback taken where the expression has no result; or null
 * @param color whether the result is a colour between others
 * @param samples texts that it can become, by which a mistake shows when the style is read; may be empty
 */
record ValueExpression(Expression expression, String fallback, boolean color, List<String> samples) {
    /** The value as a style would write it. Throws IllegalArgumentException where there is none. */
    String text(SimpleFeature feature) {
        Object value = color ? expression.evaluate(feature, Color.class) : expression.evaluate(feature, String.class);
        if (value instanceof Color mixed) return Colors.text(mixed.getRGB());
        if (value != null) return value.toString();
        if (fallback != null) return fallback;
        throw new IllegalArgumentException("has no value for a feature, and no fallbackValue");
    }
}
