package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import nl.wijkatelier.domain.audit.AuditFilter;
import nl.wijkatelier.domain.audit.Deed;
import nl.wijkatelier.domain.port.DatasetKind;
import org.junit.jupiter.api.Test;

/** To which key a store belongs, whichever database is behind it. */
abstract class DisclosureKeyContract extends StoreContract {
    private static final String MINE = "0123456789abcdef";
    private static final String OTHER = "fedcba9876543210";

    private void fill() {
        Samples.publish(store, Samples.draft(DatasetKind.BAG), List.of(Samples.pand(1, 1950)));
    }

    @Test
    void emptyStore_belongsToTheKeyOfItsFirstStart() {
        DisclosureKey keys = store.disclosureKey();
        assertThat(keys.find()).isNull();
        assertThat(keys.pair(MINE, "sleutel")).isEqualTo(new DisclosureKey.Known(2, MINE));
        assertThat(keys.find()).isEqualTo(new DisclosureKey.Known(2, MINE));
        // nothing was ever rounded by it
        assertThat(keys.pair(OTHER, "sleutel")).isEqualTo(new DisclosureKey.Known(2, OTHER));
    }

    @Test
    void storeWithData_refusesAnotherKey_andSaysWhatToDo() {
        DisclosureKey keys = store.disclosureKey();
        keys.pair(MINE, "sleutel");
        fill();
        assertThat(keys.pair(MINE, "sleutel").number()).isEqualTo(MINE);
        assertThatThrownBy(() -> keys.pair(OTHER, "/var/sleutel-onthulling"))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining(MINE)
                .hasMessageContaining(OTHER)
                .hasMessageContaining("/var/sleutel-onthulling")
                .hasMessageContaining("sleutel --overnemen");
        assertThat(keys.find().number()).isEqualTo(MINE);
    }

    @Test
    void otherKey_isTakenOverKnowingly_andTheAuditHasIt() {
        DisclosureKey keys = store.disclosureKey();
        keys.pair(MINE, "sleutel");
        fill();
        assertThat(keys.takeOver(OTHER)).isEqualTo(new DisclosureKey.Known(2, OTHER));
        assertThat(keys.pair(OTHER, "sleutel").number()).isEqualTo(OTHER);
        assertThat(store.audit().list(AuditFilter.ALL, 0, 1000))
                .filteredOn(told -> told.entry().daad().equals(Deed.SLEUTEL_OVERGENOMEN.name()))
                .singleElement()
                .satisfies(told -> assertThat(told.entry().detail()).contains(MINE, OTHER));
    }

    /** As V28 leaves a store that held data before there were numbers. */
    @Test
    void storeOfBefore_goesOnAsItDrew_andGetsTheNumberOfTheKeyInPlace() throws Exception {
        fill();
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into bewaking select 'ONTHULLING', '1' where exists (select 1 from dataset)");
        }
        DisclosureKey keys = store.disclosureKey();
        assertThat(keys.find()).isEqualTo(new DisclosureKey.Known(1, ""));
        assertThat(keys.pair(MINE, "sleutel")).isEqualTo(new DisclosureKey.Known(1, MINE));
        assertThatThrownBy(() -> keys.pair(OTHER, "sleutel")).isInstanceOf(KeyRefused.class);
        assertThat(keys.draw(2)).isEqualTo(new DisclosureKey.Known(2, MINE));
    }
}
