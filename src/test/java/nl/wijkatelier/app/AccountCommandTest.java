package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.AccountSetUp;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Secret;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.store.Store;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code account} on the command line: what it makes, what it prints and its exit code. */
class AccountCommandTest {
    private static final String PASSWORD = "paarse olifant 7";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void account_isMadeWithItsRole_andTheLinkChoosesThePasswordOnce() {
        assertThat(run(
                        "account",
                        "Jan Smit",
                        "--rol",
                        "planner",
                        "--gemeente",
                        "GM0553",
                        "--adres",
                        "https://wijken.example"))
                .isZero();
        assertThat(text(err)).isEmpty();
        assertThat(text(out)).contains("Kies binnen 24 uur een wachtwoord voor Jan Smit");
        String code = code("https://wijken.example");
        inStore(store -> {
            Account made = store.accounts().find("jan smit").orElseThrow();
            assertThat(made.rollen()).containsExactly(new Grant(Rol.PLANNER, AreaCode.of("GM0553")));
            assertThat(made.wachtwoord()).isNull();
            assertThat(made.demo()).isFalse();
            AccountSetUp setUp = setUp(store);
            assertThat(setUp.look(code).account()).isEqualTo("Jan Smit");
            assertThat(Duration.between(
                            Clock.systemUTC().instant(), setUp.look(code).tot()))
                    .isBetween(Duration.ofHours(23), Duration.ofHours(24));
            setUp.choose(code, "", PASSWORD);
        });

        // who forgot the password gets another link; nothing else of the account changes
        assertThat(run("account", "Jan Smit", "--rol", "beheerder")).isZero();
        String again = code("http://localhost:8080");
        assertThat(again).isNotEqualTo(code);
        inStore(store -> {
            Account same = store.accounts().find("Jan Smit").orElseThrow();
            assertThat(same.rollen()).containsExactly(new Grant(Rol.PLANNER, AreaCode.of("GM0553")));
            assertThat(same.wachtwoord()).isEqualTo("[" + PASSWORD + "]");
            assertThat(store.accounts().list()).hasSize(1);
            assertThat(setUp(store).look(again).account()).isEqualTo("Jan Smit");
            assertThat(store.setUpLinks()
                            .find(Secret.digest(code), Clock.systemUTC().instant()))
                    .isEmpty();
        });
    }

    @Test
    void account_withoutARole_administersAllGemeenten() {
        assertThat(run("account", "eerste")).isZero();
        inStore(store -> assertThat(
                        store.accounts().find("eerste").orElseThrow().rollen())
                .isEqualTo(Set.of(Grant.everywhere(Rol.BEHEERDER))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x                                       | naam 'x'
            <script>                                | naam '<script>'
            jan;--rol;koning                        | rol 'koning'
            jan;--rol;PLANNER                       | rol 'PLANNER'
            jan;--gemeente;Lisse                    | gemeente 'Lisse'
            jan;--gemeente;GM553                    | gemeente 'GM553'
            jan;--gemeente;BU05530001               | gemeente 'BU05530001'
            jan;--rang;planner                      | --rang
            jan;piet                                | piet
            --rol;planner                           | NAAM
            """)
    void wrongInput_isNamed_andNothingIsMade(String arguments, String named) {
        assertThat(run(Stream.concat(Stream.of("account"), Stream.of(arguments.split(";")))
                        .toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(text(err)).contains(named).doesNotContain("Exception");
        assertThat(text(out)).doesNotContain("code=");
        assertThat(folder.resolve("store.mv.db")).doesNotExist();
    }

    @Test
    void dataInUse_areToldByAnExitCodeOfTheirOwn() throws Exception {
        assertThat(run("account", "eerste")).isZero();
        try (FileChannel file = FileChannel.open(folder.resolve("store.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(run("account", "tweede")).isEqualTo(Commands.IN_USE);
            assertThat(run("serve", "--server.port=0")).isEqualTo(Commands.IN_USE);
        }
        assertThat(text(err)).contains("Stop de dienst").doesNotContain("Exception");
        inStore(store -> assertThat(store.accounts().find("tweede")).isEmpty());
    }

    @Test
    void passwordOfTheStoreThatIsGone_isSaidInWords() throws Exception {
        assertThat(run("account", "eerste")).isZero();
        Files.move(folder.resolve("store.wachtwoord"), folder.resolve("weg"));
        assertThat(run("account", "tweede")).isEqualTo(1);
        assertThat(text(err)).contains("Zet het bestand terug").doesNotContain("Exception");
    }

    private String code(String site) {
        Matcher link = Pattern.compile(Pattern.quote(site) + "/instellen\\?code=([\\w-]{43})\\R")
                .matcher(text(out));
        assertThat(link.find()).as(text(out)).isTrue();
        return link.group(1);
    }

    private static AccountSetUp setUp(Store store) {
        return new AccountSetUp(store.accounts(), store.setUpLinks(), text -> "[" + text + "]", Clock.systemUTC());
    }

    private void inStore(Consumer<Store> look) {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("store"), "sa", password());
        try (Store store = Store.open(pool, Clock.systemUTC())) {
            look.accept(store);
        } finally {
            pool.dispose();
        }
    }

    private String password() {
        try {
            return Files.readString(folder.resolve("store.wachtwoord")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(String... command) {
        String[] all = Stream.concat(
                        Stream.of(command),
                        Stream.of(
                                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("store"),
                                "--wijkatelier.admin.token-file=" + folder.resolve("token")))
                .toArray(String[]::new);
        PrintStream standard = System.out;
        PrintStream error = System.err;
        out.reset();
        err.reset();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return Wijkatelier.run(all);
        } finally {
            System.setOut(standard);
            System.setErr(error);
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
