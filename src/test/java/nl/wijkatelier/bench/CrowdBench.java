package nl.wijkatelier.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a running service with the demo region answers to so many connections at once, each of which asks again as soon as it was answered: {@code PORT
 * SECONDS TOKEN PLAN [TOKEN PLAN ...]}. One connection per token edits its plan (a name, back and forth); the others ask pages, tiles of random boxes,
 * figures, areas of a box, and search. Seeded.
 */
public final class CrowdBench {
    private static final int[] CONNECTIONS = {8, 50, 200, 400, 1000};
    private static final int STACK = 256 << 10;
    /** Editors think: otherwise they would soon have asked all that one may. */
    private static final long PAUSE_MILLIS = 1_000;

    private final int port;
    private final long seconds;
    private final List<String[]> editors = new ArrayList<>();

    private CrowdBench(String[] arguments) {
        port = Integer.parseInt(arguments[0]);
        seconds = Long.parseLong(arguments[1]);
        for (int i = 2; i + 1 < arguments.length; i += 2) editors.add(new String[] {arguments[i], arguments[i + 1]});
    }

    /** Milliseconds of the answers of one kind. */
    private static final class Times {
        private final ConcurrentLinkedQueue<Double> all = new ConcurrentLinkedQueue<>();

        String summary(String name) {
            double[] sorted =
                    all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            if (sorted.length == 0) return name + " none";
            return String.format(
                    Locale.ROOT,
                    "%s n=%d p50=%.0f p99=%.0f max=%.0f ms",
                    name,
                    sorted.length,
                    sorted[sorted.length / 2],
                    sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
                    sorted[sorted.length - 1]);
        }
    }

    /** One kept connection. */
    private static final class Connection implements AutoCloseable {
        private final int port;
        private final InetAddress from;
        private Socket socket;
        private InputStream in;
        private String tag = "";
        private boolean ended;

        Connection(int port, InetAddress from) throws IOException {
            this.port = port;
            this.from = from;
            open();
        }

        private void open() throws IOException {
            socket = new Socket();
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(120_000);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        /** The status of the answer, which is read whole. */
        int ask(String method, String path, String headers, String body) throws IOException {
            if (ended) {
                socket.close();
                open();
            }
            ended = false;
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                    + (content.length == 0
                            ? ""
                            : "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n")
                    + "\r\n";
            byte[] first = head.getBytes(StandardCharsets.US_ASCII);
            byte[] all = Arrays.copyOf(first, first.length + content.length);
            System.arraycopy(content, 0, all, first.length, content.length);
            socket.getOutputStream().write(all);
            int status = Integer.parseInt(line().substring(9, 12));
            long length = 0;
            boolean chunked = false;
            for (String line = line(); !line.isEmpty(); line = line()) {
                String lower = line.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:"))
                    length = Long.parseLong(line.substring(15).strip());
                if (lower.equals("connection: close")) ended = true;
                if (lower.startsWith("transfer-encoding: chunked")) chunked = true;
                if (lower.startsWith("etag:")) tag = line.substring(5).strip();
            }
            if (!chunked) in.skipNBytes(length);
            else
                for (int size = Integer.parseInt(line(), 16); ; size = Integer.parseInt(line(), 16)) {
                    in.skipNBytes(size);
                    line();
                    if (size == 0) break;
                }
            return status;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) throw new IOException("the connection ended");
                if (c != '\r') line.append((char) c);
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static String path(Random random, int kind) {
        double x = 65_000 + random.nextInt(8_000);
        double y = 477_000 + random.nextInt(8_000);
        return switch (kind) {
            case 0 -> "/";
            case 1 ->
                String.format(
                        Locale.ROOT,
                        "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=buurt:inwoners&STYLES=&CRS=EPSG:28992&FORMAT=image/png&WIDTH=256&HEIGHT=256&BBOX=%.0f,%.0f,%.0f,%.0f",
                        x,
                        y,
                        x + 2_000,
                        y + 2_000);
            case 2 -> "/api/v1/figures?level=wijk&indicator=inwoners";
            case 3 ->
                String.format(
                        Locale.ROOT,
                        "/api/v1/areas?crs=EPSG:28992&figures=none&bbox=%.0f,%.0f,%.0f,%.0f",
                        x,
                        y,
                        x + 1_000,
                        y + 1_000);
            default -> "/api/v1/search?q=" + (char) ('a' + random.nextInt(26));
        };
    }

    /** Each connection is a client of its own, since the turns of one client are limited. */
    private static InetAddress address(int number) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, (byte) (1 + number / 200), (byte) (1 + number % 200)});
    }

    private void measure(int connections) throws InterruptedException {
        Times[] times = {new Times(), new Times(), new Times(), new Times(), new Times(), new Times()};
        AtomicInteger good = new AtomicInteger();
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        AtomicLong end = new AtomicLong(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int number = i;
            Thread thread = new Thread(
                    null,
                    () -> {
                        Random random = new Random(number);
                        try (Connection connection = new Connection(port, address(number))) {
                            if (number < editors.size())
                                edit(connection, editors.get(number), end, times[5], good, busy, wrong);
                            else
                                for (int n = number; System.nanoTime() < end.get(); n++) {
                                    int kind = n % 5;
                                    long begun = System.nanoTime();
                                    int status = connection.ask("GET", path(random, kind), "", "");
                                    count(status, begun, times[kind], good, busy, wrong);
                                }
                        } catch (IOException broken) {
                            wrong.incrementAndGet();
                        }
                    },
                    "crowd " + i,
                    STACK);
            all.add(thread);
        }
        all.forEach(Thread::start);
        for (Thread one : all) one.join();
        System.out.printf(
                Locale.ROOT,
                "%d connections: %.0f good/s, %d busy, %d wrong; %s; %s; %s; %s; %s%n",
                connections,
                good.get() / (double) seconds,
                busy.get(),
                wrong.get(),
                times[0].summary("page"),
                times[1].summary("tile"),
                times[2].summary("figures"),
                times[3].summary("areas"),
                times[5].summary("edit"));
    }

    private static void count(
            int status, long begun, Times times, AtomicInteger good, AtomicInteger busy, AtomicInteger wrong) {
        if (status == 200) {
            good.incrementAndGet();
            times.all.add((System.nanoTime() - begun) / 1e6);
        } else if (status == 503 || status == 429) busy.incrementAndGet();
        else wrong.incrementAndGet();
    }

    private static void edit(
            Connection connection,
            String[] editor,
            AtomicLong end,
            Times times,
            AtomicInteger good,
            AtomicInteger busy,
            AtomicInteger wrong)
            throws IOException {
        String who = "Authorization: Bearer " + editor[0] + "\r\n";
        String[] place = editor[1].split("/");
        // the figures of plans come a while after the maps
        while (connection.ask("GET", "/api/v1/plans/" + place[0], who, "") != 200) if (!paused()) return;
        for (int n = 0; System.nanoTime() < end.get(); n++) {
            long begun = System.nanoTime();
            int status = connection.ask(
                    "POST",
                    "/api/v1/plans/" + place[0] + "/commands",
                    who + "If-Match: " + connection.tag + "\r\n",
                    "{\"type\":\"rename\",\"code\":\"" + place[1] + "\",\"naam\":\"naam " + begun + "\"}");
            count(status, begun, times, good, busy, wrong);
            if (!paused()) return;
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    public static void main(String[] arguments) throws Exception {
        CrowdBench bench = new CrowdBench(arguments);
        for (int rounds = 0; rounds < 2; rounds++) bench.measure(CONNECTIONS[0]);
        System.out.println("that was to warm up");
        for (int connections : CONNECTIONS) bench.measure(connections);
    }
}
