package nl.wijkatelier.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.store.fs.FileUtils;

/**
 * Looks at an H2 database. H2 closes a database that it could not write to; a new connection opens it again, once all former ones are
 * gone. Before the disk is quite full nothing is written any more, so that it need not come to that.
 */
final class H2Probe extends StoreProbe {
    private final long reserve;
    private String file;

    /** @param reserve bytes that edits leave free on the disk */
    H2Probe(GuardedSource source, long reserve) {
        super(source);
        this.reserve = reserve;
    }

    @Override
    StoreTrouble found(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select database_path()")) {
            row.next();
            String path = row.getString(1);
            file = path == null ? null : path + ".mv.db";
        }
        if (connection.isReadOnly()) {
            // opened anew, it is what its file is by then
            if (file != null && FileUtils.canWrite(file)) source.renew();
            return StoreTrouble.READ_ONLY;
        }
        return full() ? StoreTrouble.FULL : null;
    }

    private boolean full() {
        if (file == null) return false;
        try {
            // of a file system of H2's own nothing is known
            Path path = Path.of(file);
            return Files.exists(path) && Files.getFileStore(path).getUsableSpace() < reserve;
        } catch (IOException unknown) {
            return false;
        }
    }

    @Override
    boolean keeps(StoreTrouble trouble) {
        return trouble != StoreTrouble.READ_ONLY;
    }

    @Override
    void fence(Connection connection) {
        // the file's lock keeps other processes away
    }

    @Override
    void written(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }
}
