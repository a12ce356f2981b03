package nl.wijkatelier.app;

import nl.wijkatelier.wms.ServiceOwner;
import nl.wijkatelier.wms.WmsSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code wijkatelier.wms} sets of the map service; texts that are empty are left out of its capabilities.
 *
 * @param contact electronic mail address for questions
 * @param voorwaarden licence or other terms of use
 * @param soepel whether small mistakes of clients are served
 */
@ConfigurationProperties("wijkatelier.wms")
public record WmsProperties(
        @DefaultValue("Wijkatelier") String organisatie,
        @DefaultValue("") String persoon,
        @DefaultValue("") String functie,
        @DefaultValue("") String adres,
        @DefaultValue("") String plaats,
        @DefaultValue("") String provincie,
        @DefaultValue("") String postcode,
        @DefaultValue("Nederland") String land,
        @DefaultValue("") String telefoon,
        @DefaultValue("") String contact,
        @DefaultValue("geen") String kosten,

        @DefaultValue("https://creativecommons.org/licenses/by/4.0/deed.nl")
        String voorwaarden,

        @DefaultValue("") String metadata,
        @DefaultValue("") String naamruimte,
        boolean eigenStijlen,
        boolean soepel) {
    WmsSettings settings() {
        ServiceOwner owner = new ServiceOwner(
                organisatie,
                persoon,
                functie,
                adres,
                plaats,
                provincie,
                postcode,
                land,
                telefoon,
                contact,
                kosten,
                voorwaarden,
                metadata,
                naamruimte);
        return WmsSettings.standard().with(owner, eigenStijlen, soepel);
    }
}
