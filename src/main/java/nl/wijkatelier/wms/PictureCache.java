package nl.wijkatelier.wms;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the pictures that were last asked for, by ETag, within a number of bytes. Thread-safe. */
final class PictureCache {
    private final long maxBytes;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    PictureCache(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The picture, or null. */
    synchronized byte[] find(String etag) {
        return pictures.get(etag);
    }

    synchronized void put(String etag, byte[] picture) {
        if (picture.length > maxBytes / 4) return;
        byte[] before = pictures.put(etag, picture);
        bytes += picture.length - (before == null ? 0 : before.length);
        var oldest = pictures.values().iterator();
        while (bytes > maxBytes) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
