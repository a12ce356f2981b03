package nl.wijkatelier.wms;

import java.util.Optional;

/** Versions of the standard that are spoken, the lowest first. */
enum Version {
    V1_1_1("1.1.1"),
    V1_3_0("1.3.0");

    private final String text;

    Version(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** The version with exactly that text, or empty. */
    static Optional<Version> find(String text) {
        for (Version version : values()) if (version.text.equals(text.strip())) return Optional.of(version);
        return Optional.empty();
    }

    /**
     * The version in which capabilities are given (WMS 1.3.0, 6.2.4): the highest that is not above the asked one, and the
     * lowest for one below all. No or an unreadable version gives the highest.
     */
    static Version negotiate(String asked) {
        if (asked == null || !asked.strip().matches("\\d{1,4}(\\.\\d{1,4}){0,3}")) return V1_3_0;
        Version found = V1_1_1;
        for (Version version : values()) if (compare(version.text, asked.strip()) <= 0) found = version;
        return found;
    }

    private static int compare(String a, String b) {
        String[] x = a.split("\\.");
        String[] y = b.split("\\.");
        for (int i = 0; i < Math.max(x.length, y.length); i++) {
            int p = i < x.length ? Integer.parseInt(x[i]) : 0;
            int q = i < y.length ? Integer.parseInt(y[i]) : 0;
            if (p != q) return Integer.compare(p, q);
        }
        return 0;
    }
}
