package nl.wijkatelier.app.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets work on a request ask whether its client has gone: the attribute {@link #LEFT} holds a BooleanSupplier for the thread of the
 * request. It looks at the connection without waiting, once the body was read. One that was closed stays readable with nothing in it,
 * where a next request that was sent early (pipelined) is more than one byte. A client that closes its half of the connection counts as
 * gone. Over HTTP/2 nobody ever seems gone: the deadline ends the work.
 */
public final class ClientWatch extends ValveBase {
    public static final String LEFT = ClientWatch.class.getName() + ".left";

    public ClientWatch() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        BooleanSupplier left = () -> gone(request);
        request.setAttribute(LEFT, left);
        getNext().invoke(request, response);
    }

    /** Whether the client of a request has gone; for the thread of the request. */
    public static boolean left(ServletRequest request) {
        return request.getAttribute(LEFT) instanceof BooleanSupplier left && left.getAsBoolean();
    }

    private static boolean gone(Request request) {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        if (wire == null || !String.valueOf(wire.protocol()).startsWith("HTTP/1.")) return false;
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        if (chunked || wire.getBytesRead() < wire.getContentLengthLong()) return false;
        // where data came in, the second look finds them, or nothing new; where the end came in, both find the end
        return readable(wire) && readable(wire);
    }

    private static boolean readable(org.apache.coyote.Request wire) {
        wire.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return wire.getAvailable() == 1;
    }
}
