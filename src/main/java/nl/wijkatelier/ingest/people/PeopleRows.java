package nl.wijkatelier.ingest.people;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Objects;
import java.util.Optional;
import nl.wijkatelier.domain.problem.PeopleProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.ingest.Reading;

/** Checks rows one by one and against the row before. */
final class PeopleRows {
    private static final String[] COLUMNS = PeopleReader.HEADER.split(";");
    /** Institutions count as one household too; the largest in the country stay below this. */
    private static final int MAX_PERSONS = 5000;

    private static final int MAX_WOZ = 2_000_000_000;
    private static final int INCOME_CLASSES = 5;

    private final String file;
    private final LongOpenHashSet earlier;
    private final Reading reading;
    private Bewoning former;

    PeopleRows(String file, LongOpenHashSet earlier, Reading reading) {
        this.earlier = earlier;
        this.file = file;
        this.reading = reading;
    }

    /** The household of a row, or empty where it is rejected. */
    Optional<Bewoning> row(long number, String line) {
        String[] cells = line.split(";", -1);
        for (int i = 0; i < cells.length; i++) cells[i] = cells[i].strip();
        if (cells.length != COLUMNS.length) return reject(PeopleProblem.PEOPLE_ROW_LENGTH, number, "aantal kolommen");
        if (!cells[0].matches("\\d{4}20\\d{10}")) return reject(PeopleProblem.PEOPLE_ADDRESS_BAD, number, COLUMNS[0]);
        int[] counts = new int[6];
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            Integer count = number(cells[i + 1], 0, MAX_PERSONS);
            if (count == null) return reject(PeopleProblem.PEOPLE_NUMBER_BAD, number, COLUMNS[i + 1]);
            counts[i] = count;
            if (i < 5) sum += count;
        }
        if (sum != counts[5]) return reject(PeopleProblem.PEOPLE_SUM_DIFFERS, number, COLUMNS[6]);
        Integer woz = number(cells[7], 0, MAX_WOZ);
        if (woz == null && !cells[7].isEmpty()) return reject(PeopleProblem.PEOPLE_NUMBER_BAD, number, COLUMNS[7]);
        Integer inkomen = number(cells[8], 1, INCOME_CLASSES);
        if (inkomen == null && !cells[8].isEmpty()) return reject(PeopleProblem.PEOPLE_NUMBER_BAD, number, COLUMNS[8]);
        boolean follows = former != null && former.adres().equals(cells[0]);
        if (!earlier.add(Long.parseLong(cells[0])) && !follows)
            return reject(PeopleProblem.PEOPLE_ADDRESS_AGAIN, number, COLUMNS[0]);
        reading.object("adres", cells[0], true, null);
        if (follows) {
            if (counts[5] == 0 || former.huishoudensgrootte() == 0)
                return reject(PeopleProblem.PEOPLE_VACANT_TWICE, number, COLUMNS[6]);
            if (woz != null && !Objects.equals(woz, former.wozWaarde()))
                problem(PeopleProblem.PEOPLE_WOZ_DIFFERS, number, COLUMNS[7]);
            woz = former.wozWaarde();
        }
        former = new Bewoning(cells[0], counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], woz, inkomen);
        return Optional.of(former);
    }

    private Optional<Bewoning> reject(PeopleProblem code, long number, String column) {
        problem(code, number, column);
        return Optional.empty();
    }

    private void problem(PeopleProblem code, long number, String column) {
        reading.problem(new Problem(code, "regel", null, file + ":" + number, "kolom " + column, null));
    }

    private static Integer number(String cell, int low, int high) {
        if (!cell.matches("\\d{1,10}")) return null;
        long value = Long.parseLong(cell);
        return value < low || value > high ? null : Integer.valueOf((int) value);
    }
}
