/**
 * Reads the BGT (CityGML 2.0 with IMGeo 2.1.1, GML 3.1.1) as PDOK delivers it: one file per type, zipped.
 *
 * <p>A member is one version of one object; versions of an object share its lokaalID. Elements are matched by namespace and
 * name, in any order. A void (codeSpace VoidReasonValue, xsi:nil) is null. Where the BGT's own value is void, the IMGeo
 * refinement ("plus") stands in:
 *
 * <pre>
 * type                    functie (else)                      fysiekVoorkomen (else)                 code
 * wegdeel                 function (plus-functieWegdeel)      surfaceMaterial (plus-fysiekVoorkomen…)
 * ondersteunendwegdeel    function (plus-functieOnderst…)     surfaceMaterial (plus-fysiekVoorkomen…)
 * waterdeel               class (plus-type)
 * ondersteunendwaterdeel  class (plus-type)
 * spoor                   function (plus-functieSpoor)
 * begroeidterreindeel                                         class (plus-fysiekVoorkomen)
 * onbegroeidterreindeel                                       bgt-fysiekVoorkomen (plus-fysiek…)
 * pand                                                                                               identificatieBAGPND
 * overbruggingsdeel       class (hoortBijTypeOverbrugging)
 * scheiding               bgt-type but "niet-bgt" (plus-type)
 * openbareruimtelabel     openbareRuimteType                                                         identificatieBAGOPR
 * wijk, buurt                                                                                        wijkcode, buurtcode
 * </pre>
 *
 * <p>Surfaces are taken as they are written or not at all: one whose border crosses itself is rejected with its shape, for
 * its share of a buurt would be no number, and a repair would invent a border that its neighbours do not have. Arcs are
 * stroked by {@link nl.wijkatelier.ingest.gml.ArcStroke}, so that neighbours keep identical borders.
 */
package nl.wijkatelier.ingest.bgt;
