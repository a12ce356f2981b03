package nl.wijkatelier.wms;

import java.time.Duration;
import java.util.Objects;

/**
 * What an operator decides about the map service.
 *
 * @param titel title of the service
 * @param samenvatting one or two sentences about it
 * @param organisatie who runs it
 * @param contact electronic mail address of whom questions go to; "" where none is told
 * @param naamsvermelding attribution that maps must show
 * @param naamsvermeldingUrl where the attribution leads, or null
 * @param megapixels pictures that are painted at one time hold at most this many million pixels together
 * @param geduld how long a request waits for its turn and then at most paints
 * @param kaartgeheugen bytes of finished pictures that are kept for the next who asks
 * @param eigenStijlen whether requests may bring a style (SLD_BODY)
 */
public record WmsSettings(
        String titel,
        String samenvatting,
        String organisatie,
        String contact,
        String naamsvermelding,
        String naamsvermeldingUrl,
        int megapixels,
        Duration geduld,
        long kaartgeheugen,
        boolean eigenStijlen) {
    public WmsSettings {
        Objects.requireNonNull(titel, "titel");
        Objects.requireNonNull(samenvatting, "samenvatting");
        Objects.requireNonNull(organisatie, "organisatie");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(naamsvermelding, "naamsvermelding");
        if (megapixels < 16)
            throw new IllegalArgumentException("megapixels " + megapixels + " is below one picture, 16");
        if (geduld.isNegative() || geduld.isZero()) throw new IllegalArgumentException("geduld " + geduld);
        if (kaartgeheugen < 0) throw new IllegalArgumentException("kaartgeheugen " + kaartgeheugen);
    }

    /** Settings that need no operator. */
    public static WmsSettings standard() {
        return new WmsSettings(
                "Wijkatelier",
                "Wijken, buurten en hun cijfers, met een kaart uit BAG, BGT en BRK.",
                "Wijkatelier",
                "",
                "BAG, BGT, BRK: Kadaster; wijken en buurten: CBS",
                null,
                48,
                Duration.ofSeconds(20),
                32L << 20,
                false);
    }

    /** The same with what an operator sets. */
    public WmsSettings with(String mailAddress, boolean ownStyles) {
        return new WmsSettings(
                titel,
                samenvatting,
                organisatie,
                mailAddress,
                naamsvermelding,
                naamsvermeldingUrl,
                megapixels,
                geduld,
                kaartgeheugen,
                ownStyles);
    }
}
