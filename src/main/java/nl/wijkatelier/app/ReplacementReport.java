package nl.wijkatelier.app;

import java.io.PrintWriter;
import nl.wijkatelier.domain.port.Replacement;

/** What a delivery takes the place of, for the console. */
final class ReplacementReport {
    private ReplacementReport() {}

    /** @param would whether it is only a trial */
    static void write(Replacement one, boolean would, PrintWriter out) {
        out.printf(
                "%s dataset %d (%s): %,d objecten; %,d blijven staan.%n",
                would ? "Deze levering zou vervangen:" : "Deze levering vervangt",
                one.dataset(),
                one.gebied(),
                one.replaced(),
                one.kept());
        for (Replacement.Count count : one.counts()) {
            if (count.replaced() == 0) continue;
            out.printf(
                    "  %-26s %,d vervangen door %,d; %,d weg; %,d blijven%s%n",
                    count.type(),
                    count.replaced(),
                    count.instead(),
                    count.gone(),
                    count.kept(),
                    count.large() ? "  LET OP: minstens een vijfde minder" : "");
        }
        if (one.newer() != null) out.println("  LET OP: " + one.newer() + ".");
        out.flush();
    }
}
