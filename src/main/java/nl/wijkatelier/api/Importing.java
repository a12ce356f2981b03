package nl.wijkatelier.api;

import java.util.List;
import java.util.function.Consumer;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Replacement;

/** Imports delivered files; what the command line does, offered to the API. */
@FunctionalInterface
public interface Importing {
    /**
     * @param before hears what a delivery will replace before it does
     * @return what became of each dataset version that the files make
     * @throws IllegalArgumentException for an unknown source or a release that there is not
     * @throws nl.wijkatelier.domain.problem.RefusedFile for a file that cannot be trusted as a whole
     * @throws Progress.Cancelled when the progress asks to stop
     */
    List<ImportResult> run(ImportRequest request, Consumer<List<Replacement>> before, Progress progress);
}
