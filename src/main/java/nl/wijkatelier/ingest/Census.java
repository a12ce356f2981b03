package nl.wijkatelier.ingest;

import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.RegisterObject;

/**
 * Counts what a reading meets, per object type: records, and the different objects that they are of, all and current ones. An object
 * that stands in several files counts once. Memory stays flat ({@link DistinctCount}). Thread-safe.
 */
public final class Census implements AutoCloseable {
    private final Map<String, Counts> types = new TreeMap<>();

    /**
     * What was met of one type.
     *
     * @param gelezen records read, also those that were rejected or skipped
     * @param objecten different objects among them
     * @param actueel those of the objects that are current on the peildatum
     * @param perStatus the current ones per life-cycle status, for registers that have one
     */
    public record Row(long gelezen, long objecten, long actueel, Map<String, Long> perStatus) {
        public Row {
            perStatus = Map.copyOf(perStatus);
        }
    }

    synchronized void read(String objectType, long count) {
        counts(objectType).read += count;
    }

    synchronized void object(String objectType, String id, boolean actueel, String status) {
        Counts counts = counts(objectType);
        counts.objects.add(id);
        if (!actueel) return;
        counts.current.add(id);
        if (status != null)
            counts.perStatus
                    .computeIfAbsent(status, absent -> new DistinctCount())
                    .add(id);
    }

    /** An inlet that counts areas and figures on their way: their files have no versions, so each is current. */
    DatasetLoad.Inlet counting(DatasetLoad.Inlet inlet) {
        return new DatasetLoad.Inlet() {
            @Override
            public void accept(RegisterObject object) {
                if (object instanceof Area area)
                    object(area.level().text(), area.jaar() + area.code().text(), true, null);
                else if (object instanceof Kerncijfer figure)
                    object("kerncijfer", figure.jaar() + figure.code().text() + figure.onderwerp(), true, null);
                inlet.accept(object);
            }

            @Override
            public void ended(DatasetLoad.Ended version) {
                inlet.ended(version);
            }

            @Override
            public void close() {
                inlet.close();
            }
        };
    }

    private Counts counts(String type) {
        return types.computeIfAbsent(type, absent -> new Counts());
    }

    /** Records read per type. */
    public synchronized Map<String, Long> gelezen() {
        Map<String, Long> read = new TreeMap<>();
        types.forEach((type, counts) -> {
            // A type of which objects are counted and no records, such as the addresses of households.
            if (counts.read > 0 || !counts.any()) read.put(type, counts.read);
        });
        return read;
    }

    /** What was met until now, per type. */
    public synchronized Map<String, Row> rows() {
        Map<String, Row> rows = new TreeMap<>();
        types.forEach((type, counts) -> {
            Map<String, Long> perStatus = new TreeMap<>();
            counts.perStatus.forEach((status, count) -> perStatus.put(status, count.count()));
            rows.put(type, new Row(counts.read, counts.objects.count(), counts.current.count(), perStatus));
        });
        return rows;
    }

    /** Removes what it keeps outside memory. */
    @Override
    public synchronized void close() {
        types.values().forEach(Counts::close);
    }

    private static final class Counts {
        private final DistinctCount objects = new DistinctCount();
        private final DistinctCount current = new DistinctCount();
        private final Map<String, DistinctCount> perStatus = new TreeMap<>();
        private long read;

        boolean any() {
            return objects.count() > 0;
        }

        void close() {
            objects.close();
            current.close();
            perStatus.values().forEach(DistinctCount::close);
        }
    }
}
