package nl.wijkatelier.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request that fails before it has a place, in a container as the service has it: never an empty answer that looks like success. */
class FailedArrivalTest {
    @TempDir
    Path folder;

    private static final class Pages extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            boolean error = request.getDispatcherType() == DispatcherType.ERROR;
            response.setStatus(error ? 500 : 200);
            response.getOutputStream().print(error ? "words for it" : "answer");
        }
    }

    @Test
    void failureWhileTheSenderIsLookedAt_isAnsweredWithWords() throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        Wrapper pages = Tomcat.addServlet(context, "pages", new Pages());
        pages.setAsyncSupported(true);
        pages.addMapping("/");
        ErrorPage page = new ErrorPage();
        page.setLocation("/error");
        context.addErrorPage(page);
        boolean[] fails = {true};
        try (Reception reception = new Reception(
                Endpoints.read(),
                request -> {
                    if (fails[0]) throw new IllegalStateException("a failure that nobody knows");
                    return true;
                },
                2,
                1 << 20)) {
            FilterDef filter = new FilterDef();
            filter.setFilterName("reception");
            filter.setFilter(reception);
            filter.setAsyncSupported("true");
            context.addFilterDef(filter);
            FilterMap map = new FilterMap();
            map.setFilterName("reception");
            map.addURLPattern("/*");
            for (DispatcherType type : EnumSet.allOf(DispatcherType.class)) map.setDispatcher(type.name());
            context.addFilterMap(map);
            tomcat.start();
            HttpResponse<String> failed = post(tomcat.getConnector().getLocalPort());
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body()).isEqualTo("words for it");
            fails[0] = false;
            HttpResponse<String> sound = post(tomcat.getConnector().getLocalPort());
            assertThat(sound.statusCode()).isEqualTo(200);
            assertThat(sound.body()).isEqualTo("answer");
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    private static HttpResponse<String> post(int port) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/plans"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
