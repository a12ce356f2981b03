/**
 * Pictures as bytes: PNG and JPEG, made for maps.
 *
 * <p>A map has few colours. {@link nl.wijkatelier.engine.image.PngWriter} writes those pictures with exactly their colours as
 * a palette; pictures with more are written in full colour, or brought back to 256 on request.
 */
package nl.wijkatelier.engine.image;
