package nl.wijkatelier.engine.crs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The official correction grid of RDNAPTRANS2018: degrees to be added to an RD (Bessel) latitude and longitude, bilinear
 * between nodes, zero outside. Nodes every 0.0125 by 0.02 degree from 50 N 2 E to 56 N 8 E. Immutable.
 */
final class RdGrid {
    private static final double LAT_MIN = 50;
    private static final double LON_MIN = 2;
    private static final double LAT_STEP = 0.0125;
    private static final double LON_STEP = 0.02;
    private static final int ROWS = 481;
    private static final int COLUMNS = 301;

    private final boolean replacesDatum;
    private final float[] dLat;
    private final float[] dLon;

    private RdGrid(boolean replacesDatum, float[] dLat, float[] dLon) {
        this.replacesDatum = replacesDatum;
        this.dLat = dLat;
        this.dLon = dLon;
    }

    /** Whether the grid holds the whole way from RD to ETRS89 (rdtrans2018) or only what the similarity leaves (rdcorr2018). */
    boolean replacesDatum() {
        return replacesDatum;
    }

    /**
     * Reads {@code rdcorr2018.txt} or {@code rdtrans2018.txt}, plain or within a zip; which of the two it is follows from the
     * size of its numbers. Throws IOException, naming file and line, for anything else.
     */
    static RdGrid read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!file.getFileName().toString().endsWith(".zip")) return read(file.toString(), in);
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().matches("[^/]*\\.txt")) return read(file + "!" + entry.getName(), zip);
            throw new IOException(file + ": holds no grid (a .txt file)");
        }
    }

    private static RdGrid read(String place, InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
        float[] dLat = new float[ROWS * COLUMNS];
        float[] dLon = new float[ROWS * COLUMNS];
        String line = lines.readLine();
        if (line == null || !line.contains("lat_corr"))
            throw new IOException(place + ": no header of a correction grid");
        double largest = 0;
        for (int i = 0; i < dLat.length; i++) {
            line = lines.readLine();
            String[] fields = line == null ? new String[0] : line.strip().split("\\s+");
            if (fields.length != 4)
                throw new IOException(place + ":" + (i + 2) + ": expected four numbers, found '" + line + "'");
            try {
                double lat = LAT_MIN + LAT_STEP * (i / COLUMNS);
                double lon = LON_MIN + LON_STEP * (i % COLUMNS);
                if (Math.abs(Double.parseDouble(fields[0]) - lat) > 1e-6
                        || Math.abs(Double.parseDouble(fields[1]) - lon) > 1e-6)
                    throw new IOException(place + ":" + (i + 2) + ": expected the node " + lat + " " + lon + ", found '"
                            + line + "'");
                dLat[i] = Float.parseFloat(fields[2]);
                dLon[i] = Float.parseFloat(fields[3]);
            } catch (NumberFormatException e) {
                throw new IOException(place + ":" + (i + 2) + ": not a number in '" + line + "'", e);
            }
            largest = Math.max(largest, Math.abs(dLat[i]));
        }
        // rdcorr2018 stays below 0.00001 degree (1 m); the datum shift of rdtrans2018 is about 0.001 (100 m).
        return new RdGrid(largest > 0.0001, dLat, dLon);
    }

    /** Whether an RD latitude and longitude (degrees) lies on the grid. */
    boolean covers(double lat, double lon) {
        double row = (lat - LAT_MIN) / LAT_STEP;
        double column = (lon - LON_MIN) / LON_STEP;
        return row >= 0 && column >= 0 && row <= ROWS - 1 && column <= COLUMNS - 1;
    }

    /** Writes the correction at an RD latitude and longitude (degrees) into {dLat, dLon}. */
    void correction(double lat, double lon, double[] out) {
        double row = (lat - LAT_MIN) / LAT_STEP;
        double column = (lon - LON_MIN) / LON_STEP;
        out[0] = 0;
        out[1] = 0;
        if (!covers(lat, lon)) return;
        int r = Math.min((int) row, ROWS - 2);
        int c = Math.min((int) column, COLUMNS - 2);
        double fr = row - r;
        double fc = column - c;
        int at = r * COLUMNS + c;
        out[0] = between(dLat, at, fr, fc);
        out[1] = between(dLon, at, fr, fc);
    }

    private static double between(float[] values, int at, double fr, double fc) {
        double south = values[at] * (1 - fc) + values[at + 1] * fc;
        double north = values[at + COLUMNS] * (1 - fc) + values[at + COLUMNS + 1] * fc;
        return south * (1 - fr) + north * fr;
    }
}
