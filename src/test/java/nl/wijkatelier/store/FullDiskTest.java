package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.register.Pand;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full in the middle of an import: clear words, nothing changed, and all is well once there is room. */
public class FullDiskTest {
    /** Bytes that may still be written to any file of the database. */
    private static final AtomicLong ROOM = new AtomicLong();

    @TempDir
    Path folder;

    @BeforeEach
    void register() {
        ROOM.set(Long.MAX_VALUE);
        FilePath.register(new SmallDisk());
    }

    @AfterEach
    void unregister() {
        FilePath.unregister(new SmallDisk());
    }

    @Test
    void diskFull_duringALoad_isSaidAndChangesNothing() {
        JdbcConnectionPool pool = pool();
        try (Store store = Store.open(pool, Clock.systemDefaultZone())) {
            load(store, 1, 10);
            ROOM.set(200_000);
            Throwable failure = catchThrowable(() -> load(store, 100, 200_000));
            assertThat(failure).isInstanceOf(StoreFailure.class).hasMessageContaining("de schijf is vol");
            ROOM.set(Long.MAX_VALUE);
        } catch (RuntimeException closing) {
            assertThat(closing).isInstanceOf(StoreFailure.class);
        } finally {
            pool.dispose();
        }
        JdbcConnectionPool again = pool();
        try (Store store = Store.open(again, Clock.systemDefaultZone())) {
            store.datasets().clean();
            assertThat(panden(store)).isEqualTo(10);
            load(store, 100, 20);
            assertThat(panden(store)).isEqualTo(20);
        } finally {
            again.dispose();
        }
    }

    private JdbcConnectionPool pool() {
        return JdbcConnectionPool.create("jdbc:h2:" + SmallDisk.SCHEME + ":" + folder.resolve("store"), "sa", "");
    }

    private static void load(Store store, int first, int count) {
        DatasetDraft draft = new DatasetDraft(
                DatasetKind.BAG, "hier", "", LocalDate.of(2024, 1, 1), "proef", "CC0", true, "proef", List.of());
        try (DatasetLoad load = store.datasets().begin(draft)) {
            try (DatasetLoad.Inlet inlet = load.inlet()) {
                for (int i = 0; i < count; i++) inlet.accept(Samples.pand(first + i, 1950));
            }
            load.publish(Map.of("Pand", (long) count));
        }
    }

    private static long panden(Store store) {
        long[] count = new long[1];
        store.registers().panden((Pand pand) -> count[0]++);
        return count[0];
    }

    /** Files that refuse to grow when there is no room. */
    public static final class SmallDisk extends FilePathWrapper {
        static final String SCHEME = "smalldisk";

        @Override
        public String getScheme() {
            return SCHEME;
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Limited(super.open(mode));
        }
    }

    private static final class Limited extends FileBase {
        private final FileChannel file;

        Limited(FileChannel file) {
            this.file = file;
        }

        private void take(int bytes) throws IOException {
            if (ROOM.addAndGet(-bytes) < 0) throw new IOException("No space left on device");
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            take(bytes.remaining());
            return file.write(bytes);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            take(bytes.remaining());
            return file.write(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
        }

        @Override
        public java.nio.channels.FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
