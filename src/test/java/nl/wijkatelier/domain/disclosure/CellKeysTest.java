package nl.wijkatelier.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The vectors of RFC 4231, and what installations of before there was HMAC hold. */
class CellKeysTest {
    private static String hmac(byte[] key, String text) {
        return HexFormat.of().formatHex(CellKeys.of(key).bytes(text));
    }

    private static byte[] repeated(int value, int times) {
        byte[] key = new byte[times];
        Arrays.fill(key, (byte) value);
        return key;
    }

    @Test
    void key_isHmacSha256() {
        assertThat(hmac(repeated(0x0b, 20), "Hi There"))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        assertThat(hmac("Jefe".getBytes(StandardCharsets.US_ASCII), "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(hmac(repeated(0xaa, 131), "Test Using Larger Than Block-Size Key - Hash Key First"))
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        assertThat(CellKeys.of(repeated(0x0b, 20)).of("Hi There")).isEqualTo(0xb0344c61d8db3853L);
    }

    @Test
    void keyOfBefore_isSha256OfSecretAndAddress() throws Exception {
        byte[] all = "geheim0531200000000001".getBytes(StandardCharsets.US_ASCII);
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(all);
        CellKeys former = CellKeys.former("geheim".getBytes(StandardCharsets.US_ASCII));
        assertThat(former.of("0531200000000001"))
                .isEqualTo(java.nio.ByteBuffer.wrap(digest).getLong());
        assertThat(former.of("0531200000000001"))
                .isNotEqualTo(CellKeys.of("geheim".getBytes(StandardCharsets.US_ASCII))
                        .of("0531200000000001"));
    }

    /** With the secret before the address, "a" and "bc" would be "ab" and "c". */
    @Test
    void secretAndAddress_doNotRunIntoEachOther() {
        byte[] one = "a".getBytes(StandardCharsets.US_ASCII);
        byte[] other = "ab".getBytes(StandardCharsets.US_ASCII);
        assertThat(CellKeys.former(one).of("bc"))
                .isEqualTo(CellKeys.former(other).of("c"));
        assertThat(CellKeys.of(one).of("bc")).isNotEqualTo(CellKeys.of(other).of("c"));
    }
}
