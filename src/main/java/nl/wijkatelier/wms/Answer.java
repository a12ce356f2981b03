package nl.wijkatelier.wms;

import java.util.List;
import java.util.function.Supplier;

/**
 * An answer whose name is known before its body is made, so that a client that has it already costs nothing.
 *
 * @param etag strong, quotes included; "" for an answer that is not to be kept
 * @param warnings of HTTP, about values that were chosen for the client
 */
record Answer(String etag, String mediaType, Supplier<byte[]> body, List<String> warnings) {
    Answer(String etag, String mediaType, Supplier<byte[]> body) {
        this(etag, mediaType, body, List.of());
    }

    /** The same, saying what was chosen for the client. */
    Answer with(List<String> others) {
        return new Answer(etag, mediaType, body, List.copyOf(others));
    }

    /**
     * The ETag of a response. One that can be compressed on its way has a weak one: its bytes differ by coding, and servers leave
     * what has a strong one as it is (RFC 9110, 8.8.1 and 8.8.3.3).
     */
    String tag() {
        boolean packed = mediaType.startsWith("image/") && !mediaType.startsWith("image/svg");
        return packed ? etag : "W/" + etag;
    }
}
