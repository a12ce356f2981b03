package nl.wijkatelier.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import nl.wijkatelier.Caller;

/** Somebody who works by a token until the service is gone, and goes on with the next one. Of one thread at a time. */
abstract class SoakWorker {
    private static final long PAUSE_MILLIS = 60;

    final SoakLedger ledger;
    private final String token;
    private Thread thread;
    private volatile boolean ended;
    Caller caller;
    int port;

    SoakWorker(SoakLedger ledger, String token) {
        this.ledger = ledger;
        this.token = token;
    }

    /** Does one thing. Throws IOException where the service is gone; what was sent then may have been kept. */
    abstract void work() throws IOException, InterruptedException;

    final void begin(int port) {
        this.port = port;
        this.caller = Caller.withToken(port, token);
        ended = false;
        thread = new Thread(this::go, getClass().getSimpleName());
        thread.start();
    }

    /** Returns once nothing is under way. */
    final void end() throws InterruptedException {
        ended = true;
        thread.join();
    }

    final boolean ended() {
        return ended;
    }

    private void go() {
        try {
            while (!ended) work();
        } catch (HttpTimeoutException silence) {
            ledger.surprises.add("no answer in a minute");
        } catch (IOException gone) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            ledger.surprises.add(getClass().getSimpleName() + ": " + broken);
        }
    }

    final void pause() throws InterruptedException {
        Thread.sleep(PAUSE_MILLIS);
    }

    /** Whether an answer says yes; waits where it says not now or not so, and notes what nobody should get. */
    final boolean good(String asked, HttpResponse<String> answer) throws InterruptedException {
        int status = answer.statusCode();
        if (status < 300 && !answer.body().isEmpty()) return true;
        if (status == 409 || status == 429 || status == 503 || status == 507) ledger.refused.incrementAndGet();
        else ledger.surprises.add(asked + ": " + status + " " + answer.headers().map() + " " + answer.body());
        pause();
        return false;
    }
}
