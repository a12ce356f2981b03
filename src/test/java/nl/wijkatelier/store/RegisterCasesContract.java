package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.ingest.DatasetImport;
import nl.wijkatelier.ingest.delivery.Deliveries;
import nl.wijkatelier.ingest.delivery.DeliveryOptions;
import nl.wijkatelier.ingest.delivery.Source;
import org.junit.jupiter.api.Test;

/** Deliveries of registers that were read wrong once, from file to what is served; the same in both databases. */
abstract class RegisterCasesContract extends StoreContract {
    @Test
    void bag_gemeenteIsThatOfTheStandDate() {
        // The woonplaats went from 0471 to 0472 on 2025-01-01; the extract is of 2024-01-08.
        bag(null, "F05_relatie_toekomst_klein.zip");
        assertThat(gemeenten()).containsExactly("GM0471");
    }

    @Test
    void bag_peildatumGoesBeforeTheStandDate() {
        bag(LocalDate.of(2012, 6, 1), "F05_relatie_toekomst_klein.zip");
        assertThat(gemeenten()).containsExactly("GM0470");
        bag(LocalDate.of(2025, 1, 1), "F05_relatie_toekomst_klein.zip");
        assertThat(gemeenten()).containsExactly("GM0472");
    }

    @Test
    void bag_realRelationFile_gemeenteOfItsDay() {
        bag(null, "F05_peildatum_2021-11-14_krijgt_gemeente_2022.zip");
        assertThat(gemeenten()).containsExactly("GM0416");
    }

    @Test
    void bag_futureVoorkomen_countsFromItsBegin() {
        bag(null, "F05_toekomstig_voorkomen_dubbel_actueel.zip");
        assertThat(adressen()).extracting(Adres::openbareRuimte).containsOnly("Oudestraat");
        assertThat(panden()).hasSize(1);
        bag(LocalDate.of(2030, 1, 1), "F05_toekomstig_voorkomen_dubbel_actueel.zip");
        assertThat(adressen()).extracting(Adres::openbareRuimte).isEmpty();
        assertThat(panden()).isEmpty();
    }

    private DatasetImport.Outcome bag(LocalDate peildatum, String... cases) {
        return read(Source.BAG, peildatum, cases);
    }

    DatasetImport.Outcome read(Source source, LocalDate peildatum, String... cases) {
        List<Path> files =
                Arrays.stream(cases).map(name -> RealData.path("cases/" + name)).toList();
        DeliveryOptions options = new DeliveryOptions(null, peildatum, false, null, 1, false, "test");
        return Deliveries.run(source, files, options, store.datasets(), Progress.NONE)
                .get(0);
    }

    private Set<String> gemeenten() {
        Set<String> gemeenten = new TreeSet<>();
        adressen().forEach(adres -> gemeenten.add(String.valueOf(adres.gemeente())));
        return gemeenten;
    }
}
