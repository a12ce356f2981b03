package nl.wijkatelier.domain.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.port.Progress;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * Unions of the surfaces around the faces of a division, made a few areas ahead by other threads. A union is given out only for the very surfaces,
 * in the order, that it was made of: what comes of it is the same to the bit as without looking ahead. For one thread.
 */
final class GroundUnions implements AutoCloseable {
    private static final PrecisionModel MILLIMETRE = new PrecisionModel(1000);
    private static final GeometryFactory FACTORY = new GeometryFactory(MILLIMETRE);

    /** Surfaces, and their union. */
    private record Made(List<Polygon> surfaces, Geometry union) {
        static Made of(List<Polygon> surfaces) {
            return new Made(surfaces, GroundUnions.union(surfaces));
        }

        boolean isOf(List<Polygon> others) {
            if (others.size() != surfaces.size()) return false;
            for (int i = 0; i < others.size(); i++) if (others.get(i) != surfaces.get(i)) return false;
            return true;
        }
    }

    private final Coverage division;
    private final UnitGround ground;
    private final ExecutorService workers;
    private final Deque<Integer> waiting;
    private final Map<Integer, Future<List<Made>>> ahead = new HashMap<>();
    private List<Made> here = List.of();

    GroundUnions(Coverage division, UnitGround ground) {
        int threads = Runtime.getRuntime().availableProcessors();
        this.division = division;
        this.ground = ground;
        this.workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "ground-unions");
            thread.setDaemon(true);
            return thread;
        });
        this.waiting = new ArrayDeque<>(division.areas());
        for (int i = 0; i < 2 * threads; i++) begin();
    }

    /** Roads and tracks that meet a box. */
    static List<Polygon> ways(UnitGround ground, Envelope box) {
        List<Polygon> ways = new ArrayList<>(ground.roads(box));
        ways.addAll(ground.tracks(box));
        return ways;
    }

    /** Goes to the next area; in the order of the division. */
    void at(int area) {
        begin();
        try {
            here = ahead.remove(area).get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) throw error;
            throw (RuntimeException) failure.getCause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        }
    }

    /** The union of surfaces, of whole millimetres. */
    Geometry of(List<Polygon> surfaces) {
        for (Made made : here) if (made.isOf(surfaces)) return made.union;
        return union(surfaces);
    }

    private void begin() {
        Integer area = waiting.poll();
        if (area != null) ahead.put(area, workers.submit(() -> made(area)));
    }

    private List<Made> made(int area) {
        List<Made> all = new ArrayList<>();
        for (Face face : division.facesOf(area)) {
            Envelope box = division.polygon(face, FACTORY).getEnvelopeInternal();
            for (List<Polygon> surfaces : List.of(ways(ground, box), ground.wideWater(box), ground.narrowWater(box)))
                if (!surfaces.isEmpty()) all.add(Made.of(surfaces));
        }
        return all;
    }

    private static Geometry union(List<Polygon> surfaces) {
        return UnaryUnionNG.union(new ArrayList<Geometry>(surfaces), FACTORY, MILLIMETRE);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
