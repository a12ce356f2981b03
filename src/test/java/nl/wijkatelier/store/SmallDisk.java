package nl.wijkatelier.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 on a disk that gets full or read only when a test wants it: {@code jdbc:h2:smalldisk:/folder/name}. */
public final class SmallDisk extends FilePathWrapper {
    public static final String SCHEME = "smalldisk";
    /** Bytes that may still be written to any file. */
    public static final AtomicLong ROOM = new AtomicLong();

    private static volatile boolean readOnly;

    /** Makes the disk known, with all room. */
    public static void register() {
        ROOM.set(Long.MAX_VALUE);
        readOnly = false;
        FilePath.register(new SmallDisk());
    }

    public static void unregister() {
        FilePath.unregister(new SmallDisk());
    }

    /** As mounting it anew does. */
    public static void readOnly(boolean only) {
        readOnly = only;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public boolean canWrite() {
        return !readOnly && super.canWrite();
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (readOnly && !mode.equals("r")) throw new IOException("Read-only file system");
        return new Limited(super.open(mode));
    }

    private static final class Limited extends FileBase {
        private final FileChannel file;

        Limited(FileChannel file) {
            this.file = file;
        }

        private void take(int bytes) throws IOException {
            if (readOnly) throw new IOException("Read-only file system");
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
