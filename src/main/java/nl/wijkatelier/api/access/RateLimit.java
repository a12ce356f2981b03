package nl.wijkatelier.api.access;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits how often something may be done under one key within a window that begins with the first time. Remembers the keys used
 * last, so that memory is bounded whoever asks; nothing of it is ever written down. Thread-safe.
 */
public final class RateLimit {
    private static final int REMEMBERED = 20_000;

    private static final class Window {
        private final long end;
        private int count;

        Window(long end) {
            this.end = end;
        }
    }

    private final int most;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };

    public RateLimit(int most, Duration window, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    /** Counts one time more; false, and nothing is counted, where that would be too often. */
    public synchronized boolean take(String key) {
        long now = clock.millis();
        Window own = windows.get(key);
        if (own == null || own.end <= now) {
            own = new Window(now + window.toMillis());
            windows.put(key, own);
        }
        if (own.count >= most) return false;
        own.count++;
        return true;
    }

    /** Takes one time back. */
    public synchronized void giveBack(String key) {
        Window own = windows.get(key);
        if (own != null && own.count > 0) own.count--;
    }

    /** Seconds after which the key may go on, at least 1. */
    public synchronized long seconds(String key) {
        Window own = windows.get(key);
        return own == null ? 1 : Math.max(1, (own.end - clock.millis() + 999) / 1000);
    }

    /** Number of keys that are remembered. */
    synchronized int remembered() {
        return windows.size();
    }

    /** The key of a network address: itself, or of an IPv6 address the network of 64 bits that one subscriber gets. */
    public static String network(String address) {
        if (!address.contains(":")) return address;
        try {
            byte[] bytes = java.net.InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address : java.util.HexFormat.of().formatHex(bytes, 0, 8);
        } catch (java.net.UnknownHostException e) {
            return address;
        }
    }
}
