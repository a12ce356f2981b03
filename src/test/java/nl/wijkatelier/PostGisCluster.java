package nl.wijkatelier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A throw-away PostgreSQL cluster in the temporary folder, on 127.0.0.1 and a free port, gone when the JVM ends. */
final class PostGisCluster {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String USER = "wijkatelier";
    private final Path programs;

    private PostGisCluster(Path programs) {
        this.programs = programs;
    }

    /** The newest installed PostgreSQL that has PostGIS; where Debian and Ubuntu keep them. */
    static Optional<PostGisCluster> find() {
        if (!Files.isDirectory(DEBIAN)) return Optional.empty();
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .filter(version -> Files.exists(Path.of(
                            "/usr/share/postgresql", version.getFileName().toString(), "extension/postgis.control")))
                    .max(Comparator.comparing(
                            version -> Double.valueOf(version.getFileName().toString())))
                    .map(version -> new PostGisCluster(version.resolve("bin")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PostGis.Server start() {
        return own().server();
    }

    /** One that its user may stop and start. */
    Running own() {
        try {
            Path folder = Files.createTempDirectory("wijkatelier-postgis");
            if (root()) run(List.of("chown", "postgres", folder.toString()));
            String data = folder.resolve("data").toString();
            run(asOwner("initdb", "-D", data, "-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C", "--no-sync"));
            int port = freePort();
            Running running = new Running(folder, data, port);
            running.go();
            Runtime.getRuntime().addShutdownHook(new Thread(running::remove));
            return running;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A cluster that has been made. */
    final class Running {
        private final Path folder;
        private final String data;
        private final int port;
        private boolean running;
        private boolean gone;

        private Running(Path folder, String data, int port) {
            this.folder = folder;
            this.data = data;
            this.port = port;
        }

        PostGis.Server server() {
            return new PostGis.Server("jdbc:postgresql://127.0.0.1:" + port + "/", USER, "");
        }

        synchronized void go() throws IOException {
            if (running) return;
            String options = "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories=" + folder
                    + " -c fsync=off -c full_page_writes=off -c shared_buffers=256MB -c max_wal_size=4GB"
                    + " -c max_connections=60 -c log_min_messages=warning";
            String log = folder.resolve("log").toString();
            run(asOwner("pg_ctl", "-D", data, "-l", log, "-w", "-o", options, "start"));
            running = true;
        }

        /** Ends all sessions at once, as a crash does. */
        synchronized void halt() throws IOException {
            if (!running) return;
            running = false;
            run(asOwner("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"));
        }

        synchronized void remove() {
            if (gone) return;
            gone = true;
            try {
                halt();
                run(List.of("rm", "-rf", folder.toString()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** PostgreSQL does not run as root: then as the user that its package made. */
    private List<String> asOwner(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (root()) command.addAll(List.of("runuser", "-u", "postgres", "--"));
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("wijkatelier-postgis", ".txt");
        try {
            // a file, not a pipe: pg_ctl leaves its output open to the server that it starts
            Process process = new ProcessBuilder(command)
                    .directory(new java.io.File("/"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0)
                throw new IOException(String.join(" ", command) + " failed: " + Files.readString(output));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
