package nl.wijkatelier.app.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A request whose body has come: for who reads it, the same as one that comes now. */
final class Arrived extends HttpServletRequestWrapper {
    private static final int MOST_PARAMETERS = 1000;

    private final byte[] body;
    private ServletInputStream in;
    private BufferedReader reader;
    private Map<String, String[]> parameters;

    Arrived(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** Not the way on of an answer: rules for what comes in apply to it. */
    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    /** The form that it brings; empty for another body. */
    String form() {
        String type = getContentType() == null ? "" : getContentType().toLowerCase(Locale.ROOT);
        return type.startsWith("application/x-www-form-urlencoded")
                ? new String(body, StandardCharsets.ISO_8859_1)
                : "";
    }

    /** Whether it brings something else than a form. */
    boolean document() {
        return body.length > 0 && form().isEmpty();
    }

    /** Whether the form, if it is one, can be read. */
    boolean readable() {
        try {
            getParameterMap();
            return true;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        if (in == null) in = new Bytes(new ByteArrayInputStream(body));
        return in;
    }

    @Override
    public BufferedReader getReader() {
        if (reader == null) reader = new BufferedReader(new InputStreamReader(getInputStream(), charset()));
        return reader;
    }

    private Charset charset() {
        try {
            return getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Those of the address, then those of the form. Throws IllegalStateException for a form that cannot be read, as the container does. */
    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters != null) return parameters;
        Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
        String form = form();
        String[] pairs = form.isEmpty() ? new String[0] : form.split("&");
        if (pairs.length > MOST_PARAMETERS) throw new IllegalStateException("more than " + MOST_PARAMETERS + " fields");
        for (String pair : pairs) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            all.merge(name, new String[] {value}, (old, added) -> {
                String[] both = Arrays.copyOf(old, old.length + 1);
                both[old.length] = added[0];
                return both;
            });
        }
        parameters = Collections.unmodifiableMap(all);
        return parameters;
    }

    private String decoded(String text) {
        try {
            // what is not escaped is in the form's own character set too
            String raw = new String(text.getBytes(StandardCharsets.ISO_8859_1), charset());
            return URLDecoder.decode(raw, charset());
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException("the form cannot be read", unreadable);
        }
    }

    @Override
    public String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream in;

        Bytes(ByteArrayInputStream in) {
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
        public int available() {
            return in.available();
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
            throw new UnsupportedOperationException("the body has come");
        }
    }
}
