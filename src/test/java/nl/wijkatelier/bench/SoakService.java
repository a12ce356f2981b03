package nl.wijkatelier.bench;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.wijkatelier.Caller;
import nl.wijkatelier.ChildJvm;
import nl.wijkatelier.app.Wijkatelier;

/** The program itself, in a process of its own. */
final class SoakService {
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 5_000;
    private static final long PATIENCE_SECONDS = 600;
    /** For a start in little time. */
    static final List<String> QUICK = List.of("-Xmx450m", "-XX:TieredStopAtLevel=1");

    final int port;
    private final Process process;

    private SoakService(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it; ready some seconds later.
     *
     * @param machine options of the virtual machine
     * @param settings of its database
     * @param folder of its token, keys, log and temporary files
     */
    static SoakService start(List<String> machine, List<String> settings, Path folder) throws IOException {
        int port = freePort();
        List<String> options = new ArrayList<>(machine);
        options.addAll(List.of("-XX:+UseSerialGC", "-Djava.awt.headless=true"));
        options.add("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
        List<String> arguments = new ArrayList<>(settings);
        arguments.addAll(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--wijkatelier.admin.token-file=" + folder.resolve("token")));
        Process process = ChildJvm.of(options, Wijkatelier.class, arguments)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new SoakService(port, process);
    }

    /** Below those that the system gives to connections, of which one might take it before the service does. */
    private static int freePort() throws IOException {
        for (int port = FIRST_PORT + (int) (ProcessHandle.current().pid() % PORTS); ; port++)
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (BindException taken) {
                if (port > FIRST_PORT + 2 * PORTS) throw taken;
            }
    }

    /** Returns once it is ready; throws IllegalStateException where it ends, or is not in ten minutes. */
    void awaitReady() throws IOException, InterruptedException {
        Caller caller = Caller.nobody(port);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (caller.status("GET", "/actuator/health/readiness", null) == 200) return;
            } catch (ConnectException notYet) {
                // the port opens late
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(
                process.isAlive() ? "not ready in time" : "ended by itself: " + process.exitValue());
    }

    boolean alive() {
        return process.isAlive();
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
