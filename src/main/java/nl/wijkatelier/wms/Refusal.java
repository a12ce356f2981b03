package nl.wijkatelier.wms;

import java.awt.image.BufferedImage;
import java.util.Locale;
import nl.wijkatelier.engine.render.Notice;
import nl.wijkatelier.engine.render.Viewport;

/** How a refusal is told: as XML or JSON, or in or as a picture where a GetMap asked for that and its size can be had. */
final class Refusal {
    private Refusal() {}

    /** @param parameters of the request, or null where they could not be read */
    static Answer of(ServiceException refused, Version version, Language language, Parameters parameters) {
        Answer xml = new Answer(
                "", ExceptionReport.mediaType(version), () -> ExceptionReport.of(refused, version, language));
        if (parameters == null) return xml;
        String form = parameters.find("EXCEPTIONS").orElse("XML").toLowerCase(Locale.ROOT);
        if (form.equals("json") || form.equals("application/json"))
            return new Answer("", "application/json", () -> ExceptionReport.json(refused, version, language));
        if (!parameters.find("REQUEST").orElse("").toLowerCase(Locale.ROOT).endsWith("map")) return xml;
        boolean inImage = form.endsWith("inimage");
        if (!inImage && !form.endsWith("blank")) return xml;
        try {
            int width = parameters.getInt("WIDTH");
            int height = parameters.getInt("HEIGHT");
            if (width < 1 || height < 1 || width > Viewport.MAX_SIZE || height > Viewport.MAX_SIZE) return xml;
            ImageFormat format =
                    parameters.find("FORMAT").flatMap(ImageFormat::findPixels).orElse(ImageFormat.PNG);
            boolean transparent = parameters.flag("TRANSPARENT") && format.transparency();
            Integer background = transparent ? null : MapRequestReader.background(parameters);
            BufferedImage image = inImage
                    ? Notice.paint(refused.message(language), width, height, background)
                    : Notice.blank(width, height, background);
            return new Answer("", format.mediaType(), () -> format.write(image));
        } catch (ServiceException unreadable) {
            return xml;
        }
    }
}
