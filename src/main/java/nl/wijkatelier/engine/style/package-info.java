/**
 * How a layer is drawn: styles read once at start from SLD 1.1 / SE 1.1 files, and colour ramps.
 *
 * <p>A {@link nl.wijkatelier.engine.style.Style} is a list of passes (FeatureTypeStyle); a pass is painted over all features
 * of the layer before the next begins, which is how a casing lies below every fill. A pass is a list of rules, of which each
 * one that holds for a feature is painted. Filters are GeoTools filters. What the reader does not cover it refuses, with file,
 * line and element: a style is drawn as written or not at all.
 */
package nl.wijkatelier.engine.style;
