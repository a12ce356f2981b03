package nl.wijkatelier.ingest.delivery;

import java.util.function.Consumer;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.ingest.Reading;

/**
 * Files that make one dataset version.
 *
 * @param draft what is known before the objects are read
 * @param reader reads the files into a reading
 */
public record Delivery(DatasetDraft draft, Consumer<Reading> reader) {}
