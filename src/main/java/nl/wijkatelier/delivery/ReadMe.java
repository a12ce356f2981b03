package nl.wijkatelier.delivery;

import java.util.List;

/** Says what is in the package and how to read it. */
final class ReadMe {
    private ReadMe() {}

    static Paper of(DeliveryPackage content) {
        Paper paper =
                new Paper().heading(1, "Levering " + CouncilText.title(content).toLowerCase(java.util.Locale.ROOT));
        if (!content.warning().isEmpty()) paper.paragraph(content.warning() + ".");
        return paper.paragraph("Plan: " + content.naam() + ". Ingang: " + content.ingang() + ". Besluit: "
                        + (content.besluit().isBlank() ? "nog niet genummerd" : content.besluit())
                        + ". Vervangt: indeling "
                        + content.vervangt() + ".")
                .grid(
                        List.of("Bestand", "Inhoud"),
                        List.of(),
                        List.of(
                                List.of("raadstekst.pdf, raadstekst.md", "tekst voor college en raad"),
                                List.of(
                                        content.name() + ".gpkg",
                                        "buurten, wijken en gemeenten in RD (EPSG:28992), met kolomnamen van de CBS wijk- en"
                                                + " buurtkaart; -99997 is geheim; in de kolom met _ontbreekt staat waarom een cijfer er niet is"),
                                List.of("bgt_wijk.gml, bgt_buurt.gml", "Wijk en Buurt voor de BGT (IMGeo 2.1.1)"),
                                List.of(
                                        "was-wordt-buurten.csv, was-wordt-wijken.csv",
                                        "wat elke oude buurt of wijk aan elke nieuwe geeft; aandelen van een oude tellen op tot 1"),
                                List.of("adressen.csv", "adressen die een andere buurtcode krijgen"),
                                List.of(
                                        "indelingswijziging.csv",
                                        "verwacht CBS-kenmerk: 1 gelijk, 2 hergecodeerd, 3 gewijzigd"),
                                List.of("kaarten/", "een kaart per wijk, A4, 150 punten per inch")))
                .paragraph("CSV: UTF-8 met byte order mark, puntkomma's, decimale komma's. Coördinaten in meters, RD. "
                        + content.bron());
    }
}
