package nl.wijkatelier.domain.work;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * One computation for all who ask the same at once. No lock is held while it runs. It runs in the thread of who asked first, goes on
 * as long as anybody waits, and ends when all have left; who waits does so within their own budget. What it throws all get, except
 * that work given up by who began it is begun again by one who came later. The answer is not kept: callers keep it. Thread-safe.
 */
public final class SingleFlight<K, V> {
    /** Requests that wait for somebody else's work in the whole process: the rest of the threads are for others. */
    private static final int MOST_WAITING = 100;

    private static final AtomicInteger WAITING = new AtomicInteger();
    private static final int TICK_MILLIS = 50;
    private static final int AGAIN_SECONDS = 2;

    private static final class Flight<V> {
        private final CompletableFuture<V> answer = new CompletableFuture<>();
        private final AtomicInteger waiting = new AtomicInteger();
    }

    private final Map<K, Flight<V>> flights = new ConcurrentHashMap<>();

    /**
     * The answer of the work.
     *
     * @param key compared by equals
     * @param work may ask for other flights, in an order that never comes back to this one
     */
    public V get(K key, Supplier<V> work) {
        while (true) {
            Flight<V> mine = new Flight<>();
            Flight<V> flight = flights.putIfAbsent(key, mine);
            if (flight == null) return lead(key, mine, work);
            try {
                return follow(flight);
            } catch (WorkRefused refused) {
                if (refused.reason() != WorkRefused.Reason.LEFT || !flight.answer.isDone()) throw refused;
            }
        }
    }

    /**
     * The same for what is made once for everybody and may take longer than one request: it goes on in a thread of its own, without a
     * budget, also when all who asked have left.
     */
    public V apart(K key, Supplier<V> work) {
        if (Budget.current() == Budget.NONE) return get(key, work);
        Flight<V> mine = new Flight<>();
        Flight<V> flight = flights.putIfAbsent(key, mine);
        if (flight != null) return follow(flight);
        Thread thread = new Thread(() -> fly(key, mine, work), "made-for-all");
        thread.setDaemon(true);
        thread.start();
        return follow(mine);
    }

    /** How many wait for the answer to a key, who computes it not counted. */
    int waiting(K key) {
        Flight<V> flight = flights.get(key);
        return flight == null ? 0 : flight.waiting.get();
    }

    private V lead(K key, Flight<V> flight, Supplier<V> work) {
        fly(
                key,
                flight,
                () -> Budget.current().unless(() -> flight.waiting.get() > 0).of(work));
        return answer(flight);
    }

    /** Ends the flight, however the work ends; what it throws goes to those who take the answer. */
    private void fly(K key, Flight<V> flight, Supplier<V> work) {
        try {
            V made = work.get();
            flights.remove(key, flight);
            flight.answer.complete(made);
        } catch (Throwable failure) {
            flights.remove(key, flight);
            flight.answer.completeExceptionally(failure);
        }
    }

    private static <V> V answer(Flight<V> flight) {
        try {
            return flight.answer.join();
        } catch (CompletionException failure) {
            throw thrown(failure.getCause());
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) throw error;
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private V follow(Flight<V> flight) {
        if (WAITING.incrementAndGet() > MOST_WAITING) {
            WAITING.decrementAndGet();
            throw new WorkRefused(
                    WorkRefused.Reason.BUSY, "more than " + MOST_WAITING + " wait already", null, AGAIN_SECONDS);
        }
        flight.waiting.incrementAndGet();
        try {
            while (true) {
                try {
                    return flight.answer.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException yet) {
                    Budget.current().look();
                }
            }
        } catch (ExecutionException failure) {
            throw thrown(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WorkRefused(WorkRefused.Reason.LEFT, "the thread was interrupted");
        } finally {
            flight.waiting.decrementAndGet();
            WAITING.decrementAndGet();
        }
    }
}
