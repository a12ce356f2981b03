package nl.wijkatelier.demo.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Value;

/** The official column names of figures, by our name, in the order of {@code cbs/kolommen.csv}. */
final class CbsColumnNames {
    /** Names on the wijk- en buurtkaart. */
    static final Map<String, String> KAART = load(1);
    /** Stems of StatLine's names, without their yearly number. */
    static final Map<String, String> STATLINE = load(2);

    private CbsColumnNames() {}

    /** The figures of an area by our name. */
    static Map<String, Value> byOnderwerp(List<Kerncijfer> cijfers) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Kerncijfer cijfer : cijfers) values.put(cijfer.onderwerp(), cijfer.waarde());
        return values;
    }

    private static Map<String, String> load(int column) {
        Map<String, String> names = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                CbsColumnNames.class.getResourceAsStream("/cbs/kolommen.csv"), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(";", -1);
                if (!cells[column].isEmpty()) names.put(cells[0], cells[column]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
