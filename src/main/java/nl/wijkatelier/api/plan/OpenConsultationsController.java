package nl.wijkatelier.api.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import nl.wijkatelier.domain.access.Networks;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.consultation.Consultation;
import nl.wijkatelier.domain.consultation.Consultations;
import nl.wijkatelier.domain.consultation.Remark;
import nl.wijkatelier.domain.consultation.RemarkRefused;
import nl.wijkatelier.domain.consultation.RemarkRefused.Reason;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.work.Allowance;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.join.JoinedRegions;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plans that are open to residents, for everybody: at the revision frozen for it, with the remarks that a planner approved. Nothing
 * of who makes a remark is asked or kept; its network address counts in memory only, for a few minutes.
 */
@RestController
@RequestMapping("/api/v1/consultations")
public class OpenConsultationsController {
    private static final int MOST_WAITING = 2000;
    private static final int MOST_PER_NETWORK = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record View(long id, String titel, String toelichting, LocalDate tot) {
        static View of(Consultation one) {
            return new View(one.plan(), one.titel(), one.toelichting(), one.tot());
        }
    }

    record Given(Double lon, Double lat, String tekst) {}

    /** @param antwoord null for none */
    record Shown(int id, double lon, double lat, String tekst, String antwoord, Instant tijd) {
        static Shown of(Remark remark) {
            return new Shown(
                    remark.id(),
                    remark.lon(),
                    remark.lat(),
                    remark.tekst(),
                    remark.antwoord().isEmpty() ? null : remark.antwoord(),
                    remark.tijd());
        }
    }

    private final PlanDesk desk;
    private final PlanBorders borders;
    private final PlanAreas areas;
    private final Consultations consultations;
    private final CoordinateSystems systems;
    private final Clock clock;
    private final Allowance limit;

    public OpenConsultationsController(
            PlanLog log,
            PlanDesk desk,
            PlanBorders borders,
            JoinedRegions regions,
            Consultations consultations,
            CoordinateSystems systems,
            Clock clock) {
        this.desk = desk;
        this.borders = borders;
        this.areas = new PlanAreas(log, regions, systems);
        this.consultations = consultations;
        this.systems = systems;
        this.clock = clock;
        this.limit = new Allowance(Allowance.Rate.per(MOST_PER_NETWORK, WINDOW), clock);
    }

    @GetMapping
    List<View> list() {
        return consultations.list().stream()
                .filter(one -> one.openOn(LocalDate.now(clock)))
                .map(View::of)
                .toList();
    }

    @GetMapping("/{id}")
    View get(@PathVariable long id) {
        return View.of(open(id));
    }

    @GetMapping("/{id}/borders")
    PackedBorders borders(@PathVariable long id) {
        Consultation one = open(id);
        return borders.whole(desk.get(id), one.revision());
    }

    @GetMapping("/{id}/areas")
    ResponseEntity<byte[]> areas(@PathVariable long id) {
        Consultation one = open(id);
        return areas.answer(id, desk.get(id), one.revision(), Level.BUURT, Crs.CRS84);
    }

    /** Those that a planner approved, oldest first. */
    @GetMapping("/{id}/remarks")
    List<Shown> remarks(@PathVariable long id) {
        open(id);
        return consultations.remarks(id).stream()
                .filter(remark -> remark.status() == Remark.Status.GETOOND)
                .map(Shown::of)
                .toList();
    }

    /** Takes {@code {"lon","lat","tekst"}}; it is shown once a planner has approved it. */
    @PostMapping("/{id}/remarks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void add(@PathVariable long id, HttpServletRequest request) throws IOException {
        Consultation one = open(id);
        Given given = read(request);
        String text = Texts.some(given.tekst(), Remark.LONGEST);
        if (Remark.namesSomebody(text)) throw new RemarkRefused(Reason.NAMES_SOMEBODY, "tekst");
        if (given.lon() == null) throw PlanRefused.field("lon", null);
        if (given.lat() == null) throw PlanRefused.field("lat", null);
        if (!inside(desk.get(id).stateAt(one.revision()).coverage(), given.lon(), given.lat()))
            throw new RemarkRefused(Reason.PLACE_OUTSIDE, "lon " + given.lon() + ", lat " + given.lat());
        if (consultations.waiting(id) >= MOST_WAITING)
            throw new RemarkRefused(Reason.FULL, MOST_WAITING + " reacties", WINDOW.toSeconds());
        long wait = limit.tryTake(Networks.of(request.getRemoteAddr()), 1);
        if (wait > 0)
            throw new RemarkRefused(
                    Reason.TOO_OFTEN, MOST_PER_NETWORK + " per " + WINDOW.toMinutes() + " minuten", wait);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        consultations.add(id, new Remark(0, given.lon(), given.lat(), text, now, Remark.Status.NIEUW, ""));
    }

    private static Given read(HttpServletRequest request) throws IOException {
        try {
            Given given = JSON.readValue(request.getInputStream(), Given.class);
            if (given != null) return given;
        } catch (JacksonException unreadable) {
            throw PlanRefused.field("body", "no JSON with lon, lat and tekst");
        }
        throw PlanRefused.field("body", null);
    }

    private boolean inside(Coverage coverage, double lon, double lat) {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return false;
        double[] place = {lon, lat};
        try {
            systems.toRd(Crs.CRS84).transform(place, 0, place, 0, 1);
        } catch (TransformException e) {
            return false;
        }
        Coordinate at = new Coordinate(place[0], place[1]);
        Point point = FACTORY.createPoint(at);
        return coverage.facesNear(new Envelope(at)).stream()
                .anyMatch(face -> coverage.polygon(face, FACTORY).intersects(point));
    }

    private Consultation open(long id) {
        return consultations
                .find(id)
                .filter(one -> one.openOn(LocalDate.now(clock)))
                .orElseThrow(() -> new NoSuchElementException("plan " + id + " is not open for remarks"));
    }
}
