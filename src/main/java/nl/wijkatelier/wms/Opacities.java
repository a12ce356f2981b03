package nl.wijkatelier.wms;

import java.util.Arrays;

/** Reads OPACITIES as QGIS Server has it: 0 (nothing) to 255 (whole) a layer, in the order of LAYERS; whole where one is left out. */
final class Opacities {
    private static final int WHOLE = 255;

    private Opacities() {}

    /** 0 to 1 per layer. Throws {@link ServiceException} for what is no such number. */
    static double[] read(Parameters parameters, int layers) {
        double[] opacities = new double[layers];
        Arrays.fill(opacities, 1);
        String text = parameters.find("OPACITIES").orElse("");
        if (text.isEmpty()) return opacities;
        String[] parts = text.split(",", -1);
        if (parts.length > layers) throw ServiceException.of("weigering.dekking.aantal", parts.length, layers);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.isEmpty()) continue;
            if (!part.matches("\\d{1,3}") || Integer.parseInt(part) > WHOLE)
                throw ServiceException.of("weigering.dekking", part);
            opacities[i] = Integer.parseInt(part) / (double) WHOLE;
        }
        return opacities;
    }
}
