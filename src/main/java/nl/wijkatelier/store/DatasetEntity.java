package nl.wijkatelier.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.LandClaim;
import org.locationtech.jts.geom.Envelope;

/** A row of the catalogue. */
@Entity
@Table(name = "dataset")
class DatasetEntity {
    /** What a row of the catalogue stands for; WEG is a version whose rows are still to be removed. */
    enum Staat {
        LADEN,
        ZICHTBAAR,
        VERVANGEN,
        INGETROKKEN,
        WEG
    }

    /** What a count counts. */
    enum Soort {
        GELEZEN,
        BEWAARD,
        AFGEKEURD,
        GEMELD
    }

    @Embeddable
    record Bestand(
            @Column(name = "naam") String naam,
            @Column(name = "sha256") String sha256,
            @Column(name = "bytes") long bytes) {}

    @Embeddable
    record Telling(
            @Enumerated(EnumType.STRING) @Column(name = "soort")
            Soort soort,

            @Column(name = "naam") String naam,
            @Column(name = "aantal") long aantal) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Enumerated(EnumType.STRING)
    DatasetKind kind;

    String gebied;
    String periode;
    LocalDate peildatum;
    String bron;
    String licentie;
    boolean fictief;
    String wie;

    @Enumerated(EnumType.STRING)
    Staat status;

    Instant gestart;

    @Column(name = "duur_ms")
    Long duur;

    boolean opgeruimd;
    boolean benoemd;
    boolean landelijk;
    String gemeenten;

    @Column(name = "min_x")
    Double minX;

    @Column(name = "min_y")
    Double minY;

    @Column(name = "max_x")
    Double maxX;

    @Column(name = "max_y")
    Double maxY;

    @Column(name = "dek_min_x")
    Double coverMinX;

    @Column(name = "dek_min_y")
    Double coverMinY;

    @Column(name = "dek_max_x")
    Double coverMaxX;

    @Column(name = "dek_max_y")
    Double coverMaxY;

    @ElementCollection
    @CollectionTable(name = "dataset_bestand", joinColumns = @JoinColumn(name = "dataset"))
    @OrderColumn(name = "volgnummer")
    List<Bestand> bestanden = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "dataset_telling", joinColumns = @JoinColumn(name = "dataset"))
    Set<Telling> tellingen = new HashSet<>();

    protected DatasetEntity() {}

    DatasetEntity(DatasetDraft draft, Instant gestart) {
        kind = draft.kind();
        gebied = draft.gebied();
        periode = draft.periode();
        peildatum = draft.peildatum();
        bron = draft.bron();
        licentie = draft.licentie();
        fictief = draft.fictief();
        wie = draft.wie();
        benoemd = draft.land().named();
        landelijk = draft.land().national();
        gemeenten = String.join("+", draft.land().gemeenten());
        status = Staat.LADEN;
        this.gestart = gestart;
        for (DatasetDraft.SourceFile file : draft.files())
            bestanden.add(new Bestand(file.naam(), file.sha256(), file.bytes()));
    }

    void count(Soort soort, Map<String, Long> counts) {
        counts.forEach((naam, aantal) -> tellingen.add(new Telling(soort, naam, aantal)));
    }

    void box(Envelope box) {
        if (box.isNull()) return;
        minX = box.getMinX();
        minY = box.getMinY();
        maxX = box.getMaxX();
        maxY = box.getMaxY();
    }

    void cover(Envelope box) {
        if (box.isNull()) return;
        coverMinX = box.getMinX();
        coverMinY = box.getMinY();
        coverMaxX = box.getMaxX();
        coverMaxY = box.getMaxY();
    }

    Dataset toDataset() {
        List<DatasetDraft.SourceFile> files = bestanden.stream()
                .map(file -> new DatasetDraft.SourceFile(file.naam(), file.sha256(), file.bytes()))
                .toList();
        List<String> codes = gemeenten.isEmpty() ? List.of() : List.of(gemeenten.split("\\+"));
        LandClaim land = new LandClaim(benoemd, landelijk, codes);
        DatasetDraft draft =
                new DatasetDraft(kind, gebied, periode, peildatum, bron, licentie, fictief, wie, files, land);
        return new Dataset(
                id,
                draft,
                Dataset.Status.valueOf(status.name()),
                gestart,
                duur == null ? null : Duration.ofMillis(duur),
                counts(Soort.GELEZEN),
                counts(Soort.BEWAARD),
                counts(Soort.AFGEKEURD));
    }

    private Map<String, Long> counts(Soort soort) {
        Map<String, Long> counts = new TreeMap<>();
        for (Telling telling : tellingen) if (telling.soort() == soort) counts.put(telling.naam(), telling.aantal());
        return java.util.Collections.unmodifiableMap(counts);
    }
}
