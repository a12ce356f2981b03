package nl.wijkatelier.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Locale;
import nl.wijkatelier.app.http.Endpoints;
import nl.wijkatelier.app.http.Problems;
import nl.wijkatelier.app.http.Problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no request bring more than its endpoint takes: 413 before anything is read where the request tells its length, and without
 * reading further where it does not. A multipart body must tell its length (411), since the container stores it before we see it.
 */
final class BodyLimit extends OncePerRequestFilter {
    private static final Problem UNTOLD = new Problem(
            HttpStatus.LENGTH_REQUIRED, "Stuur de lengte van de bestanden mee (Content-Length).", "LENGTH_MISSING");
    private static final Problem LARGE = new Problem(
            HttpStatus.CONTENT_TOO_LARGE, "Dit is meer dan hier in één keer kan; stuur minder.", "BODY_LARGE");

    private final Endpoints endpoints;

    BodyLimit(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = endpoints.find(request).map(Endpoints.Asked::body).orElse(Endpoints.BODY);
        long length = request.getContentLengthLong();
        if (length > most) {
            refuse(request, response, most);
            return;
        }
        if (length < 0 && multipart(request)) {
            Problems.write(request, response, UNTOLD, "");
            return;
        }
        if (length >= 0) {
            chain.doFilter(request, response);
            return;
        }
        try {
            chain.doFilter(new Held(request, most), response);
        } catch (ServletException | RuntimeException failure) {
            if (!tooLarge(failure) || response.isCommitted()) throw failure;
            response.resetBuffer();
            refuse(request, response, most);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, long most) throws IOException {
        Problems.write(request, response, LARGE, ": hoogstens " + most + " bytes");
    }

    private static boolean multipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean tooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof TooLarge) return true;
        return false;
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Holds the body once somebody asks for it; not before, so that who is not let in fills no memory. */
    private static final class Held extends HttpServletRequestWrapper {
        private final long most;
        private ServletInputStream body;

        Held(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        /** Throws here and not while it is read, where readers of JSON make of it what they like. */
        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                byte[] bytes = super.getInputStream().readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
                if (bytes.length > most) throw new TooLarge();
                body = new HeldStream(new ByteArrayInputStream(bytes));
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(getInputStream(), encoding == null ? "UTF-8" : encoding));
        }
    }

    private static final class HeldStream extends ServletInputStream {
        private final ByteArrayInputStream in;

        HeldStream(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return in.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read by who waits");
        }
    }
}
