package nl.wijkatelier.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import nl.wijkatelier.disk.SecretFile;
import nl.wijkatelier.store.StoreBackup;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}: writes all that the store keeps into one file; asks the running service for it where that has the store. */
@Command(
        name = "backup",
        description = "Maakt een reservekopie van alles wat is opgeslagen; de dienst mag doorgaan.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private static final int OK = 200;

    @Parameters(paramLabel = "BESTAND", description = "bestand voor de reservekopie; mag er nog niet zijn")
    private Path file;

    @Option(
            names = "--adres",
            defaultValue = "http://localhost:8080",
            description = "adres van de draaiende dienst, als die de gegevens vasthoudt (standaard: ${DEFAULT-VALUE})")
    private String site;

    @Option(
            names = "--token-bestand",
            defaultValue = "./var/beheer-token",
            description = "token van de beheerder, voor de draaiende dienst (standaard: ${DEFAULT-VALUE})")
    private Path token;

    @CommandLine.ParentCommand
    private Commands parent;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file)) {
            spec.commandLine().getErr().println(file + " is er al.");
            return CommandLine.ExitCode.USAGE;
        }
        Path part = file.resolveSibling(file.getFileName() + ".deel");
        try {
            Files.deleteIfExists(part);
            SecretFile.create(part);
            try (OutputStream out = Files.newOutputStream(part)) {
                write(out);
            }
            StoreBackup.verify(part);
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
        spec.commandLine().getOut().println(file + "  sha256 " + sha256(file));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void write(OutputStream out) throws IOException {
        try (ConfigurableApplicationContext context = Wijkatelier.withoutServer(parent.settings())) {
            context.getBean(Backups.class).write(out);
        } catch (RuntimeException failure) {
            if (!Failures.inUse(failure)) throw failure;
            ofService(out);
        }
    }

    private void ofService(OutputStream out) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + "/api/v1/backup"))
                .header("Authorization", "Bearer " + Files.readString(token).strip())
                .build();
        try {
            HttpResponse<InputStream> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                if (answer.statusCode() != OK)
                    throw new IOException("the service answers " + answer.statusCode() + " at " + request.uri());
                in.transferTo(out);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
