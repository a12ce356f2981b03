package nl.wijkatelier.wms;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the pictures that were last asked for, by ETag, within a number of bytes. Thread-safe. */
final class PictureCache {
    private final long maxBytes;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;
    private long found;
    private long missed;

    PictureCache(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The picture, or null. */
    synchronized byte[] find(String etag) {
        byte[] picture = pictures.get(etag);
        if (picture == null) missed++;
        else found++;
        return picture;
    }

    synchronized long bytes() {
        return bytes;
    }

    /** How often a picture was there. */
    synchronized long found() {
        return found;
    }

    /** How often it was not. */
    synchronized long missed() {
        return missed;
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
