package nl.wijkatelier.api;

import java.io.PrintWriter;
import nl.wijkatelier.domain.port.DatasetStore;

/** Writes the objects that a version does not have although it replaces them. */
public final class GoneLists {
    private GoneLists() {}

    /** One object a line: the version that had it, its type and its id. Ids of registers hold no separators. */
    public static void csv(DatasetStore store, long dataset, PrintWriter out) {
        out.print("dataset;objecttype;object\r\n");
        store.gone(dataset, gone -> out.print(gone.dataset() + ";" + gone.type() + ";" + gone.id() + "\r\n"));
        out.flush();
    }
}
