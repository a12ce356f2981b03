package nl.wijkatelier.wms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The service at {@code /wms}, by GET and by POST of a form or of a GetMap as XML. Refusals are answered with status 200, as the standard asks;
 * only while the service starts with 503. */
@RestController
public final class WmsController {
    private static final Set<String> XML = Set.of("text/xml", "application/xml", "application/vnd.ogc.sld+xml");
    private static final int MAX_BODY = 1 << 20;

    private final WmsAnswers answers;

    public WmsController(WmsAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping(
            path = "/wms",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> wms(HttpServletRequest request) {
        Version version = Version.V1_3_0;
        Parameters parameters = null;
        try {
            parameters = parameters(request);
            version = parameters.find("VERSION").map(Version::negotiate).orElse(Version.V1_3_0);
            return respond(request, answers.of(parameters, url(request)));
        } catch (ServiceException.Starting e) {
            Answer answer = Refusal.of(e, version, language(request, parameters), parameters);
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.RETRY_AFTER, ServiceException.Starting.RETRY_SECONDS)
                    .header(HttpHeaders.CONTENT_TYPE, answer.mediaType())
                    .body(answer.body().get());
        } catch (ServiceException e) {
            return plain(Refusal.of(e, version, language(request, parameters), parameters));
        }
    }
    /** The language of a refusal, also where the parameters could not be read. */
    private static Language language(HttpServletRequest request, Parameters parameters) {
        if (parameters != null) return Language.of(parameters);
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return Pattern.compile("(?i)(?:^|&)language=(?:en|eng)(?:[-_&]|$)")
                        .matcher(query)
                        .find()
                ? Language.ENGLISH
                : Language.DUTCH;
    }

    private static Parameters parameters(HttpServletRequest request) {
        try {
            String type = Optional.ofNullable(request.getContentType())
                    .orElse("")
                    .split(";", 2)[0]
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (!request.getMethod().equals("POST") || !XML.contains(type))
                return new Parameters(request.getParameterMap());
            byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
            if (body.length > MAX_BODY) throw ServiceException.of("weigering.xml.groot");
            Map<String, String[]> all = new LinkedHashMap<>(MapPost.read(body));
            request.getParameterMap().forEach(all::putIfAbsent);
            return new Parameters(all);
        } catch (IOException cut) {
            throw ServiceException.of("weigering.xml.half");
        } catch (IllegalStateException broken) {
            throw ServiceException.of("weigering.tekens");
        }
    }

    /** The service as the client sees it; forwarded headers have been taken into account by the container. */
    private static String url(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequestUri(request)
                        .replaceQuery(null)
                        .toUriString() + "?";
    }

    private static ResponseEntity<byte[]> respond(HttpServletRequest request, Answer answer) {
        boolean known = Etag.known(answer.etag(), Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(answer.tag())
                .cacheControl(CacheControl.noCache().cachePublic());
        if (!answer.tag().equals(answer.etag())) response.varyBy(HttpHeaders.ACCEPT_ENCODING);
        answer.warnings().forEach(warning -> response.header(HttpHeaders.WARNING, warning));
        if (known) return response.build();
        return response.header(HttpHeaders.CONTENT_TYPE, answer.mediaType())
                .body(answer.body().get());
    }

    private static ResponseEntity<byte[]> plain(Answer answer) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, answer.mediaType())
                .body(answer.body().get());
    }
}
