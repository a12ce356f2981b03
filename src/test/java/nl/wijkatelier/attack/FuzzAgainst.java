package nl.wijkatelier.attack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The fuzzer against a running service with the demo region: {@code PORT TOKENFILE SEED CHANGED}; writes what was wrong. */
public final class FuzzAgainst {
    private FuzzAgainst() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[2]);
        try (FuzzTown town =
                new FuzzTown(port, Files.readString(Path.of(arguments[1])).strip(), 4)) {
            Fuzzer fuzzer = new Fuzzer(port, town.tokens(), seed);
            var sound = SoundRequests.of(town.place());
            for (var one : sound) {
                int status = fuzzer.ask(one);
                if (status >= 400) System.out.println("sound: " + status + " " + one);
            }
            for (var one : sound)
                for (int i = 0; i < Integer.parseInt(arguments[3]); i++) fuzzer.askChanged(one, 1 + i % 2);
            fuzzer.faults().forEach(System.out::println);
            fuzzer.counts().forEach((endpoint, counts) -> System.out.println(endpoint + " " + counts));
            System.out.println("seed " + seed + ", asked " + fuzzer.asked() + ", faults "
                    + fuzzer.faults().size());
        }
    }
}
