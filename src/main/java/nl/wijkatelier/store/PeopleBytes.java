package nl.wijkatelier.store;

import java.nio.ByteBuffer;
import nl.wijkatelier.domain.register.Bewoning;

/** What is sealed of a record of people: eight numbers of four bytes; what is not known is the smallest number there is. */
final class PeopleBytes {
    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int NUMBERS = 8;

    private PeopleBytes() {}

    static byte[] of(Bewoning bewoning) {
        return of(
                bewoning.leeftijd0tot15(),
                bewoning.leeftijd15tot25(),
                bewoning.leeftijd25tot45(),
                bewoning.leeftijd45tot65(),
                bewoning.leeftijd65plus(),
                bewoning.huishoudensgrootte(),
                bewoning.wozWaarde(),
                bewoning.inkomensklasse());
    }

    /** Null is not known. */
    static byte[] of(Integer... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(NUMBERS * Integer.BYTES);
        for (Integer number : numbers) bytes.putInt(number == null ? UNKNOWN : number);
        return bytes.array();
    }

    static Bewoning read(String adres, byte[] plain) {
        ByteBuffer bytes = ByteBuffer.wrap(plain);
        return new Bewoning(
                adres,
                bytes.getInt(),
                bytes.getInt(),
                bytes.getInt(),
                bytes.getInt(),
                bytes.getInt(),
                bytes.getInt(),
                known(bytes.getInt()),
                known(bytes.getInt()));
    }

    private static Integer known(int number) {
        return number == UNKNOWN ? null : number;
    }

    /** The key of a record's row. */
    static String row(String adres) {
        return "bewoning " + adres;
    }

    /** The key of a block's row. */
    static String row(int step, int block) {
        return "blok " + step + " " + block;
    }
}
