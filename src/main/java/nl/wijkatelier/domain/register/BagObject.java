package nl.wijkatelier.domain.register;

/** One voorkomen of one of the seven BAG object types. */
public sealed interface BagObject extends RegisterObject
        permits Pand, Verblijfsobject, Ligplaats, Standplaats, Nummeraanduiding, OpenbareRuimte, Woonplaats {
    /** What all seven types share: identification, status, document and validity. */
    BagRegistratie registratie();
}
