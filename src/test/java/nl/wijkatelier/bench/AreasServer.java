package nl.wijkatelier.bench;

import java.nio.file.Path;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.RdNapTrans;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.Ramps;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.wms.WmsAnswers;
import nl.wijkatelier.wms.WmsController;
import nl.wijkatelier.wms.WmsSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Serves the WMS over a GeoPackage with a table "areas" (code, name, value, polygons in RD), to be timed beside other servers
 * with the same layer: {@code AreasServer areas.gpkg 8080}, layer {@code buurt:value}. No answer is kept for the next who asks.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class AreasServer {
    @Bean
    WmsController wms() {
        GeoPackageRegion region = GeoPackageRegion.read(Path.of(System.getProperty("areas")));
        Styles styles = Styles.bundled();
        Topography topography = Topography.empty("0");
        WmsSettings standard = WmsSettings.standard();
        WmsSettings settings = new WmsSettings(
                standard.titel(),
                standard.samenvatting(),
                standard.eigenaar(),
                standard.naamsvermelding(),
                null,
                standard.megapixels(),
                standard.geduld(),
                0,
                false,
                false);
        return new WmsController(new WmsAnswers(
                () -> region,
                () -> topography,
                CoordinateSystems.with(RdNapTrans.withoutGrid()),
                styles,
                Ramps.bundled(),
                settings));
    }

    public static void main(String[] args) {
        System.setProperty("areas", args[0]);
        SpringApplication application = new SpringApplication(AreasServer.class);
        application.run("--server.port=" + args[1], "--server.address=127.0.0.1");
    }
}
