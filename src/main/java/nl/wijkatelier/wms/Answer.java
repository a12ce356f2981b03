package nl.wijkatelier.wms;

import java.util.function.Supplier;

/**
 * An answer whose name is known before its body is made, so that a client that has it already costs nothing.
 *
 * @param etag quotes included; "" for an answer that is not to be kept
 */
record Answer(String etag, String mediaType, Supplier<byte[]> body) {}
