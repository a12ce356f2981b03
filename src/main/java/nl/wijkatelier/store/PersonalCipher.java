package nl.wijkatelier.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what a row holds of people: AES-256-GCM (NIST SP 800-38D), bound to the key of its row, so that no row can take another's place.
 * Sealed are a version byte, the 12 bytes that are never used twice with a key, the text and 16 bytes of its tag. For one thread.
 */
final class PersonalCipher {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final Cipher cipher;
    /** 8 random bytes of this cipher, and the number of what it sealed. */
    private final ByteBuffer nonce = ByteBuffer.allocate(NONCE);

    private int sealed;

    PersonalCipher(SecretKeySpec key) {
        this.key = key;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        renew();
    }

    private void renew() {
        byte[] random = new byte[NONCE - Integer.BYTES];
        RANDOM.nextBytes(random);
        nonce.put(0, random);
        sealed = 0;
    }

    /** Seals bytes for the row of a key. */
    byte[] seal(String row, byte[] plain) {
        if (++sealed == 0) renew();
        nonce.putInt(NONCE - Integer.BYTES, sealed);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG, nonce.array()));
            cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
            byte[] all = new byte[1 + NONCE + plain.length + TAG];
            all[0] = VERSION;
            System.arraycopy(nonce.array(), 0, all, 1, NONCE);
            cipher.doFinal(plain, 0, plain.length, all, 1 + NONCE);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens what was sealed for the row of a key; throws StoreFailure where it was not, or was changed since. */
    byte[] open(String row, byte[] all) {
        if (all.length < 1 + NONCE + TAG || all[0] != VERSION) throw broken();
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * TAG, all, 1, NONCE));
            cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(all, 1 + NONCE, all.length - 1 - NONCE);
        } catch (GeneralSecurityException wrong) {
            throw broken();
        }
    }

    private static StoreFailure broken() {
        return new StoreFailure("Een bewaard persoonsgegeven is beschadigd of met een andere sleutel bewaard.");
    }
}
