package nl.wijkatelier.api;

import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.Progress;

/** Imports delivered files; what the command line does, offered to the API. */
@FunctionalInterface
public interface Importing {
    /**
     * @param source bag, bgt, brk, cbs or people
     * @param files the delivery
     * @return the dataset versions made or recognised
     * @throws IllegalArgumentException for an unknown source
     * @throws nl.wijkatelier.domain.problem.RefusedFile for a file that cannot be trusted as a whole
     * @throws Progress.Cancelled when the progress asks to stop
     */
    List<Dataset> run(String source, List<Path> files, Progress progress);
}
