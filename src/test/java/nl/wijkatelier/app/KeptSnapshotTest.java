package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.SampleRegisters;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.join.JoinSettings;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.RegionBytes;
import nl.wijkatelier.engine.join.RegionJoin;
import nl.wijkatelier.engine.pack.PackOut;
import nl.wijkatelier.engine.pass.RegisterPass;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.render.TopographyReader;
import nl.wijkatelier.engine.style.Styles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was kept is what was served, or nothing. */
class KeptSnapshotTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Styles STYLES = Styles.bundled();
    private static final JoinSettings SETTINGS = JoinSettings.fictional();

    @TempDir
    Path folder;

    private final Served.Snapshot snapshot = made("17-abc");

    private static Served.Snapshot made(String version) {
        RegisterPass pass = RegisterPass.over(SampleRegisters.with(new SampleRegion().indelingen()));
        RegionJoin join = RegionJoin.on(pass, CATALOGUE, SETTINGS);
        TopographyReader map = Topography.on(pass, STYLES);
        pass.run(Progress.NONE);
        JoinedRegion region = join.finish(consumer -> {}, version, true, Progress.NONE);
        return Served.Snapshot.of(region, map.finish(version, Progress.NONE), pass.packed());
    }

    private Path file() {
        return folder.resolve("var/momentopname");
    }

    private KeptSnapshot kept(String secret, String program) {
        return new KeptSnapshot(file(), secret.getBytes(StandardCharsets.US_ASCII), program, CATALOGUE, STYLES);
    }

    private KeptSnapshot kept() {
        return kept("geheim", "programma");
    }

    @Test
    void aSnapshot_comesBackToTheByte_forItsUserOnly() throws IOException {
        kept().keep(snapshot);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (Stream<Path> all = Files.list(file().getParent())) {
            assertThat(all).containsExactly(file());
        }
        Served.Snapshot found = kept().find("17-abc", SETTINGS).orElseThrow();
        assertThat(bytes(found)).isEqualTo(bytes(snapshot));
        assertThat(found.region().version()).isEqualTo("17-abc");
        assertThat(found.region().fictief()).isTrue();
        assertThat(found.region().jaren()).isEqualTo(snapshot.region().jaren());
        assertThat(found.region().actueel().map(Indeling::id))
                .isEqualTo(snapshot.region().actueel().map(Indeling::id));
        for (Indeling indeling : snapshot.region().indelingen())
            for (Level level : Level.values()) {
                FigureTable was = snapshot.region().figures(indeling, level);
                FigureTable is = found.region()
                        .figures(found.region().indeling(indeling.id()).orElseThrow(), level);
                assertThat(is.areas()).isEqualTo(was.areas());
                for (Indicator indicator : was.indicators()) {
                    assertThat(is.herkomst(indicator.id())).isEqualTo(was.herkomst(indicator.id()));
                    for (int area = 0; area < was.areas().size(); area++)
                        assertThat(is.value(indicator.id(), area)).isEqualTo(was.value(indicator.id(), area));
                }
            }
        assertThat(found.topography().size()).isEqualTo(snapshot.topography().size());
        assertThat(found.topography().bounds()).isEqualTo(snapshot.topography().bounds());
        assertThat(found.places().get().find("kerkstraat 3", 5))
                .extracting(hit -> hit.text() + hit.x() + hit.y())
                .isNotEmpty()
                .isEqualTo(snapshot.places().get().find("kerkstraat 3", 5).stream()
                        .map(hit -> hit.text() + hit.x() + hit.y())
                        .toList());
    }

    @Test
    void anotherVersionProgramOrSecret_findsNothing() {
        assertThat(kept().find("17-abc", SETTINGS)).isEmpty();
        kept().keep(snapshot);
        assertThat(kept().find("18-abc", SETTINGS)).isEmpty();
        assertThat(kept("geheim", "ander").find("17-abc", SETTINGS)).isEmpty();
        assertThat(kept("ander", "programma").find("17-abc", SETTINGS)).isEmpty();
        assertThat(kept().find("17-abc", SETTINGS)).isPresent();
    }

    @Test
    void aDamagedOrCutFile_findsNothing_andIsReplaced() throws IOException {
        kept().keep(snapshot);
        byte[] whole = Files.readAllBytes(file());
        for (int at : new int[] {0, 9, 41, whole.length / 2, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file(), damaged);
            assertThat(kept().find("17-abc", SETTINGS)).as("byte %d", at).isEmpty();
        }
        for (int length : new int[] {0, 7, 39, 40, whole.length - 1}) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(kept().find("17-abc", SETTINGS)).as("%d bytes", length).isEmpty();
        }
        // left by a process that was killed while it wrote
        Files.write(file().resolveSibling("momentopname.deel"), new byte[3]);
        KeptSnapshot again = kept();
        again.keep(snapshot);
        assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }

    @Test
    void whatWasFound_isNotWrittenAgain_andAFolderThatCannotBeWrittenIsNoFailure() throws IOException {
        kept().keep(snapshot);
        KeptSnapshot restarted = kept();
        Optional<Served.Snapshot> found = restarted.find("17-abc", SETTINGS);
        Files.delete(file());
        restarted.keep(found.orElseThrow());
        assertThat(file()).doesNotExist();
        Files.createDirectory(file());
        Files.createFile(file().resolve("bezet"));
        restarted.keep(snapshot);
        assertThat(kept().find("17-abc", SETTINGS)).isEmpty();
    }

    private static byte[] bytes(Served.Snapshot one) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PackOut out = new PackOut(bytes);
        RegionBytes.write(one.region(), out);
        one.topography().write(out);
        Adressen adressen = one.adressen();
        adressen.write(out);
        return bytes.toByteArray();
    }
}
