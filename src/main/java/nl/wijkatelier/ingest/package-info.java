/**
 * From official files to register objects: one reader per source, and the pipeline that turns a reading into a dataset version.
 *
 * <p>A reader streams; its memory does not grow with the file. It hands objects to sinks and problems to the reading, and
 * throws {@link nl.wijkatelier.domain.problem.RefusedFile} only when the file as a whole cannot be trusted.
 */
package nl.wijkatelier.ingest;
