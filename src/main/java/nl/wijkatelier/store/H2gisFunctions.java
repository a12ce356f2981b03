package nl.wijkatelier.store;

import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2gis.api.Function;
import org.h2gis.functions.factory.H2GISFunctions;

/**
 * Makes the H2GIS functions known to a new H2 database, once. Only those that queries use: H2 loads the class of every known
 * function at each start, and all of them cost a second.
 */
final class H2gisFunctions implements JavaMigration {
    private static final java.util.Set<String> USED = java.util.Set.of(
            "ST_Area",
            "ST_AsText",
            "ST_Buffer",
            "ST_Centroid",
            "ST_Contains",
            "ST_Covers",
            "ST_Distance",
            "ST_DWithin",
            "ST_Envelope",
            "ST_Extent",
            "ST_GeomFromText",
            "ST_Intersects",
            "ST_IsValid",
            "ST_Length",
            "ST_MakePoint",
            "ST_PointOnSurface",
            "ST_SetSRID",
            "ST_SRID",
            "ST_Transform",
            "ST_Within",
            "ST_X",
            "ST_Y");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0.1");
    }

    @Override
    public String getDescription() {
        return "h2gis functions";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            for (Function function : H2GISFunctions.getBuiltInsFunctions())
                if (USED.contains(function.getClass().getSimpleName()))
                    H2GISFunctions.registerFunction(statement, function, "");
        }
    }
}
