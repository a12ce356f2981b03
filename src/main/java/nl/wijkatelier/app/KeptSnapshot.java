package nl.wijkatelier.app;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.wijkatelier.disk.SecretFile;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.join.JoinSettings;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.RegionBytes;
import nl.wijkatelier.engine.pack.PackIn;
import nl.wijkatelier.engine.pack.PackOut;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.Styles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last snapshot in a file that only the service's user may read, so that a restart has its first map before any register is read. It holds
 * what everybody may see: divisions, released figures, the map and addresses; nothing of people, and nothing of drafts.
 *
 * <p>The file: 8 bytes that name the form, a seal of 32 bytes, and the content. The seal is an HMAC, by the secret of disclosure control, of
 * the form, the program, the version and the content: a file that is damaged, of another version, of another program or of another secret does
 * not fit, and the snapshot is made anew. It may be thrown away at any time.
 */
final class KeptSnapshot {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSnapshot.class);
    private static final byte[] FORM = "WIJKMAP1".getBytes(StandardCharsets.US_ASCII);
    private static final int SEAL = 32;

    private final Path file;
    private final byte[] secret;
    private final String program;
    private final IndicatorCatalogue catalogue;
    private final Styles styles;
    /** The one in the file, where that is known. */
    private Served.Snapshot last;

    /**
     * @param secret by which figures are protected
     * @param program names the code and definitions that the snapshot is made by
     */
    KeptSnapshot(Path file, byte[] secret, String program, IndicatorCatalogue catalogue, Styles styles) {
        this.file = file;
        this.secret = secret.clone();
        this.program = program;
        this.catalogue = catalogue;
        this.styles = styles;
    }

    /** The snapshot of a version, if that is the one that was kept. */
    synchronized Optional<Served.Snapshot> find(String version, JoinSettings settings) {
        if (!Files.isRegularFile(file)) return Optional.empty();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            byte[] form = new byte[FORM.length];
            all.get(form);
            byte[] seal = new byte[SEAL];
            all.get(seal);
            Mac mac = mac(version);
            mac.update(all.duplicate());
            if (!MessageDigest.isEqual(form, FORM) || !MessageDigest.isEqual(seal, mac.doFinal()))
                return Optional.empty();
            PackIn in = new PackIn(all);
            JoinedRegion region = RegionBytes.read(in, catalogue, settings);
            Topography topography = Topography.read(in, styles);
            Adressen adressen = Adressen.read(in.data());
            if (!in.atEnd()) throw new IllegalArgumentException("more than a snapshot");
            last = Served.Snapshot.of(region, topography, adressen);
            return Optional.of(last);
        } catch (IOException | BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            LOG.warn("De bewaarde momentopname is niet te lezen; ze wordt opnieuw gemaakt.", wrong);
            return Optional.empty();
        }
    }

    /** Keeps a snapshot in the place of the former one, whole or not at all; what cannot be kept is only told in the log. */
    synchronized void keep(Served.Snapshot snapshot) {
        if (snapshot == last) return;
        Path part = file.resolveSibling(file.getFileName() + ".deel");
        try {
            if (file.getParent() != null) SecretFile.folder(file.getParent());
            Files.deleteIfExists(part);
            SecretFile.create(part);
            Mac mac = mac(snapshot.region().version());
            try (OutputStream raw = Files.newOutputStream(part, StandardOpenOption.WRITE)) {
                raw.write(FORM);
                raw.write(new byte[SEAL]);
                PackOut out = new PackOut(new BufferedOutputStream(new Sealing(raw, mac), 1 << 16));
                RegionBytes.write(snapshot.region(), out);
                snapshot.topography().write(out);
                snapshot.adressen().write(out);
                out.flush();
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(mac.doFinal()), FORM.length);
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            last = snapshot;
        } catch (IOException | RuntimeException failure) {
            LOG.warn("De momentopname is niet bewaard; een herstart duurt langer.", failure);
            try {
                Files.deleteIfExists(part);
            } catch (IOException gone) {
                LOG.debug("Het deel blijft staan", gone);
            }
        }
    }

    private Mac mac(String version) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(FORM);
            for (String part : new String[] {program, version}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return mac;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Counts what passes into the seal. */
    private static final class Sealing extends FilterOutputStream {
        private final Mac mac;

        Sealing(OutputStream out, Mac mac) {
            super(out);
            this.mac = mac;
        }

        @Override
        public void write(int one) throws IOException {
            mac.update((byte) one);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            mac.update(bytes, from, length);
            out.write(bytes, from, length);
        }
    }
}
