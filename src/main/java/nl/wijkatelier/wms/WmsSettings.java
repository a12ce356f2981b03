package nl.wijkatelier.wms;

import java.time.Duration;
import java.util.Objects;

/**
 * What an operator decides about the map service.
 *
 * @param titel title of the service
 * @param samenvatting one or two sentences about it
 * @param eigenaar who runs it, and on what terms
 * @param naamsvermelding attribution that maps must show
 * @param naamsvermeldingUrl where the attribution leads, or null
 * @param megapixels pictures that are painted at one time hold at most this many million pixels together
 * @param geduld how long a request waits for its turn and then at most paints
 * @param kaartgeheugen bytes of finished pictures that are kept for the next who asks
 * @param eigenStijlen whether requests may bring a style (SLD_BODY)
 * @param soepel whether requests are served that leave out STYLES, or name the coordinate system as the other version does
 */
public record WmsSettings(
        String titel,
        String samenvatting,
        ServiceOwner eigenaar,
        String naamsvermelding,
        String naamsvermeldingUrl,
        int megapixels,
        Duration geduld,
        long kaartgeheugen,
        boolean eigenStijlen,
        boolean soepel) {
    public WmsSettings {
        Objects.requireNonNull(titel, "titel");
        Objects.requireNonNull(samenvatting, "samenvatting");
        Objects.requireNonNull(eigenaar, "eigenaar");
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
                new ServiceOwner(
                        "Wijkatelier",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "Nederland",
                        "",
                        "",
                        "geen",
                        "https://creativecommons.org/licenses/by/4.0/deed.nl",
                        "",
                        ""),
                "BAG, BGT, BRK: Kadaster; wijken en buurten: CBS",
                null,
                48,
                Duration.ofSeconds(20),
                32L << 20,
                false,
                false);
    }

    /** The same with what an operator sets. */
    public WmsSettings with(ServiceOwner owner, boolean ownStyles, boolean lenient) {
        return new WmsSettings(
                titel,
                samenvatting,
                owner,
                naamsvermelding,
                naamsvermeldingUrl,
                megapixels,
                geduld,
                kaartgeheugen,
                ownStyles,
                lenient);
    }

    /** The same with an electronic mail address, and with styles of requests or without. */
    public WmsSettings with(String mailAddress, boolean ownStyles) {
        return with(eigenaar.mailed(mailAddress), ownStyles, soepel);
    }
}
