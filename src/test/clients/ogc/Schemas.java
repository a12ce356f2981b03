import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * An HTTP proxy on loopback that answers for http://schemas.opengis.net from the schemas on its classpath, for machines that the site is
 * out of reach of. Whatever else is asked of it is 404. Prints its port: {@code java -cp ogc-schemas.jar Schemas.java}.
 */
final class Schemas {
    private Schemas() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", exchange -> {
            URI asked = exchange.getRequestURI();
            boolean known = "schemas.opengis.net".equals(asked.getHost());
            try (InputStream schema = known ? Schemas.class.getResourceAsStream("/ogc" + asked.getPath()) : null) {
                byte[] bytes = schema == null ? new byte[0] : schema.readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "application/xml");
                exchange.sendResponseHeaders(schema == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
                if (bytes.length > 0) exchange.getResponseBody().write(bytes);
            } finally {
                exchange.close();
            }
        });
        server.start();
        System.out.println(server.getAddress().getPort());
    }
}
