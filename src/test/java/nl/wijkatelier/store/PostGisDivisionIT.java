package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.wijkatelier.PostGis;
import nl.wijkatelier.domain.area.Area;
import org.junit.jupiter.api.Test;

class PostGisDivisionIT extends DivisionContract {
    private String name;
    private HikariDataSource pool;

    @Override
    DataSource database() throws SQLException {
        name = MigratedPostGis.newDatabase();
        pool = PostGis.pool(name);
        return pool;
    }

    @Override
    DataSource source() {
        return pool;
    }

    @Override
    void drop() throws SQLException {
        if (pool == null) return;
        pool.close();
        PostGis.drop(name);
    }

    /** PostgreSQL takes no text with a zero character. */
    @Test
    void division_withAnAreaThatTheDatabaseRefuses_isNotKept() {
        long plan = plan();
        List<Area> areas = new ArrayList<>(areas(2027, "0534", 0));
        Area last = areas.get(2);
        areas.set(2, new Area(2027, last.code(), "\0", last.parent(), false, last.geometrie()));
        assertThatThrownBy(() -> store.divisions().publish(draft(plan, 2027, "", 0), areas, published(), false))
                .isInstanceOf(StoreFailure.class);
        assertThat(store.reviews().steps(plan)).isEmpty();
        assertThat(store.divisions().list()).isEmpty();
        assertThat(ids()).isEmpty();
    }
}
