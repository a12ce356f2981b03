package nl.wijkatelier.api.plan;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.plan.MemoryPlanLog;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.unit.LineWork;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Edits and events of plans over HTTP, on the server that the service has; who asks says so in a header. */
final class PlanServer implements AutoCloseable {
    static final String WHO = "X-Wie";

    final PlanEvents events = new PlanEvents();
    /** Whether those who read still may. */
    final AtomicBoolean reading = new AtomicBoolean(true);

    final HttpClient client = HttpClient.newHttpClient();
    private final Tomcat tomcat = new Tomcat();

    @EnableWebMvc
    static class Web {}

    PlanServer(PlanDesk desk, Path folder) throws LifecycleException {
        desk.listen(events);
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        Context context = tomcat.addContext("", folder.toString());
        filter(context);
        Wrapper servlet = Tomcat.addServlet(context, "plans", new DispatcherServlet(beans(desk)));
        servlet.setAsyncSupported(true);
        servlet.setLoadOnStartup(1);
        servlet.addMapping("/");
        tomcat.start();
    }

    private AnnotationConfigWebApplicationContext beans(PlanDesk desk) {
        AnnotationConfigWebApplicationContext beans = new AnnotationConfigWebApplicationContext();
        beans.register(Web.class, PlanProblems.class);
        DrawnCommands drawn =
                new DrawnCommands(() -> LineWork.builder().build(), SampleUnits.NONE, new MemoryPlanLog());
        PlanTelling telling = SampleTelling.of();
        beans.addBeanFactoryPostProcessor(factory -> {
            factory.registerSingleton(
                    "edits",
                    new PlanEditsController(
                            desk, drawn, new PlanBorders(), telling, new PlanQuestions(Clock.systemUTC())));
            factory.registerSingleton("events", new PlanEventsController(desk, events, request -> reading::get));
        });
        return beans;
    }

    private static void filter(Context context) {
        FilterDef filter = new FilterDef();
        filter.setFilterName("who");
        filter.setAsyncSupported("true");
        filter.setFilter(who());
        context.addFilterDef(filter);
        FilterMap map = new FilterMap();
        map.setFilterName("who");
        map.addURLPattern("/*");
        context.addFilterMap(map);
    }

    private static Filter who() {
        return (request, response, chain) -> chain.doFilter(
                new HttpServletRequestWrapper((HttpServletRequest) request) {
                    @Override
                    public Principal getUserPrincipal() {
                        String name = getHeader(WHO);
                        return name == null ? null : Visitor.of(name, Grant.everywhere(Rol.PLANNER));
                    }
                },
                response);
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** A command on plan 1. */
    HttpResponse<String> command(String who, int seen, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port() + "/api/v1/plans/1/commands"))
                .header(WHO, who)
                .header("If-Match", "\"" + seen + "\"")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws LifecycleException {
        events.close();
        tomcat.stop();
        tomcat.destroy();
    }
}
