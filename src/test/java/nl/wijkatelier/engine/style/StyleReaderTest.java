package nl.wijkatelier.engine.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkatelier.engine.style.StyleMatch.Painted;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the style reader covers, element by element, and how it refuses what it does not. */
class StyleReaderTest {
    private static final String FILL = "<se:PolygonSymbolizer><se:Fill><se:SvgParameter name=\"fill\">#ff0000"
            + "</se:SvgParameter></se:Fill></se:PolygonSymbolizer>";

    private static String file(String rules) {
        return "<StyledLayerDescriptor version=\"1.1.0\" xmlns=\"http://www.opengis.net/sld\""
                + " xmlns:se=\"http://www.opengis.net/se\" xmlns:ogc=\"http://www.opengis.net/ogc\">\n<NamedLayer>"
                + "<se:Name>proef</se:Name>\n<UserStyle><se:Name>default</se:Name>\n<se:FeatureTypeStyle>\n" + rules
                + "\n</se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    private static Style read(String file) {
        return StyleReader.read("proef.sld", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }

    private static Style rules(String rules) {
        return read(file(rules));
    }

    private static Symbolizer one(String symbolizer) {
        return rules("<se:Rule>" + symbolizer + "</se:Rule>")
                .passes()
                .get(0)
                .rules()
                .get(0)
                .symbolizers()
                .get(0);
    }

    private static Symbolizer.Stroke stroke(String parameters) {
        Symbolizer line = one("<se:LineSymbolizer><se:Stroke>" + parameters + "</se:Stroke></se:LineSymbolizer>");
        return ((Symbolizer.Line) line).stroke();
    }

    private static String parameter(String name, String value) {
        return "<se:SvgParameter name=\"" + name + "\">" + value + "</se:SvgParameter>";
    }

    @Test
    void polygon_hasFillOpacityAndStroke() {
        Symbolizer.Area area = (Symbolizer.Area) one("<se:PolygonSymbolizer><se:Fill>" + parameter("fill", "#102030")
                + parameter("fill-opacity", "0.5") + "</se:Fill><se:Stroke>" + parameter("stroke", "#405060")
                + "</se:Stroke></se:PolygonSymbolizer>");
        assertThat(Integer.toHexString(area.fill().color())).isEqualTo("80102030");
        assertThat(Integer.toHexString(area.stroke().color())).isEqualTo("ff405060");
    }

    @Test
    void stroke_hasWidthOpacityDashCapJoin() {
        Symbolizer.Stroke stroke = stroke(parameter("stroke", "#ffffff")
                + parameter("stroke-opacity", "0")
                + parameter("stroke-width", "2.5")
                + parameter("stroke-dasharray", "4 2,1")
                + parameter("stroke-linecap", "round")
                + parameter("stroke-linejoin", "bevel"));
        assertThat(stroke.color()).isEqualTo(0x00FFFFFF);
        assertThat(stroke.width()).isEqualTo(Length.pixels(2.5));
        assertThat(stroke.dashes()).containsExactly(Length.pixels(4), Length.pixels(2), Length.pixels(1));
        assertThat(stroke.cap()).isEqualTo(Symbolizer.Cap.ROUND);
        assertThat(stroke.join()).isEqualTo(Symbolizer.Join.BEVEL);
    }

    @Test
    void uomMetre_isOnTheGround() {
        Symbolizer line = one("<se:LineSymbolizer uom=\"http://www.opengeospatial.org/se/units/metre\"><se:Stroke>"
                + parameter("stroke-width", "3") + "</se:Stroke></se:LineSymbolizer>");
        Length width = ((Symbolizer.Line) line).stroke().width();
        assertThat(width.metres()).isTrue();
        assertThat(width.on(2, 0.5)).isEqualTo(6);
        assertThat(Length.pixels(3).on(2, 0.5)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"circle,CIRCLE", "square,SQUARE", "triangle,TRIANGLE", "cross,CROSS"})
    void point_hasGraphicMarks(String name, Symbolizer.Shape shape) {
        Symbolizer.Mark mark =
                (Symbolizer.Mark) one("<se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>" + name
                        + "</se:WellKnownName><se:Fill/><se:Stroke/></se:Mark><se:Size>9</se:Size></se:Graphic>"
                        + "</se:PointSymbolizer>");
        assertThat(mark.shape()).isEqualTo(shape);
        assertThat(mark.size()).isEqualTo(Length.pixels(9));
    }

    @ParameterizedTest
    @CsvSource({"slash,true", "backslash,false"})
    void hatch_isAGraphicFill(String name, boolean rising) {
        Symbolizer.Area area =
                (Symbolizer.Area) one("<se:PolygonSymbolizer><se:Fill><se:GraphicFill><se:Graphic><se:Mark>"
                        + "<se:WellKnownName>shape://" + name + "</se:WellKnownName><se:Stroke>"
                        + parameter("stroke", "#123456") + parameter("stroke-width", "1.5")
                        + "</se:Stroke></se:Mark><se:Size>7</se:Size></se:Graphic></se:GraphicFill></se:Fill>"
                        + "</se:PolygonSymbolizer>");
        assertThat(area.fill().hatch()).isEqualTo(new Symbolizer.Hatch(rising, Length.pixels(7), Length.pixels(1.5)));
        assertThat(area.fill().color()).isEqualTo(0xFF123456);
    }

    @Test
    void text_hasFontHaloPlacementAndRotation() {
        Symbolizer.Label label = (Symbolizer.Label) one("<se:TextSymbolizer><se:Label><ogc:PropertyName>naam"
                + "</ogc:PropertyName></se:Label><se:Font>" + parameter("font-family", "Inter")
                + parameter("font-size", "12") + parameter("font-weight", "bold") + parameter("font-style", "italic")
                + "</se:Font><se:LabelPlacement><se:PointPlacement><se:Displacement><se:DisplacementX>2"
                + "</se:DisplacementX><se:DisplacementY>-3</se:DisplacementY></se:Displacement><se:Rotation>"
                + "<ogc:PropertyName>hoek</ogc:PropertyName></se:Rotation></se:PointPlacement></se:LabelPlacement>"
                + "<se:Halo><se:Radius>1.5</se:Radius><se:Fill>" + parameter("fill", "#eeeeee")
                + "</se:Fill></se:Halo><se:Fill>" + parameter("fill", "#111111") + "</se:Fill></se:TextSymbolizer>");
        assertThat(label)
                .isEqualTo(new Symbolizer.Label(
                        "naam",
                        "hoek",
                        Length.pixels(12),
                        Symbolizer.Weight.BOLD,
                        true,
                        0xFF111111,
                        Length.pixels(1.5),
                        0xFFEEEEEE,
                        Length.pixels(2),
                        Length.pixels(-3)));
    }

    @Test
    void scaleRange_includesItsLowerEnd_only() {
        Rule rule = rules("<se:Rule><se:MinScaleDenominator>1000</se:MinScaleDenominator><se:MaxScaleDenominator>5000"
                        + "</se:MaxScaleDenominator>" + FILL + "</se:Rule>")
                .passes()
                .get(0)
                .rules()
                .get(0);
        assertThat(rule.holdsAt(1000)).isTrue();
        assertThat(rule.holdsAt(5000)).isFalse();
        assertThat(rule.holdsAt(999)).isFalse();
    }

    private static List<Integer> held(String filter) {
        Style style = rules("<se:Rule><ogc:Filter>" + filter + "</ogc:Filter>" + FILL + "</se:Rule>");
        BitSet bits = new BitSet();
        StyleMatch.of(style, List.of("soort", "hoogte"), List.of(), KINDS).at(1000).get(0).stream()
                .map(Painted::kinds)
                .forEach(bits::or);
        return bits.stream().boxed().toList();
    }

    private static final List<Object[]> KINDS = List.of(
            new Object[] {"water", 0}, new Object[] {"Weg", 5}, new Object[] {"spoor", 10}, new Object[] {null, null});

    private static String compare(String operator, String property, String value) {
        return "<ogc:" + operator + "><ogc:PropertyName>" + property + "</ogc:PropertyName><ogc:Literal>" + value
                + "</ogc:Literal></ogc:" + operator + ">";
    }

    @TestFactory
    Stream<DynamicTest> filters() {
        String water = compare("PropertyIsEqualTo", "soort", "water");
        String high = compare("PropertyIsGreaterThan", "hoogte", "4");
        String name = "<ogc:PropertyName>soort</ogc:PropertyName>";
        String height = "<ogc:PropertyName>hoogte</ogc:PropertyName>";
        return Stream.of(
                        new Object[] {"PropertyIsEqualTo", water, List.of(0)},
                        new Object[] {
                            "PropertyIsNotEqualTo", compare("PropertyIsNotEqualTo", "hoogte", "5"), List.of(0, 2, 3)
                        },
                        new Object[] {"PropertyIsLessThan", compare("PropertyIsLessThan", "hoogte", "5"), List.of(0)},
                        new Object[] {
                            "PropertyIsLessThanOrEqualTo",
                            compare("PropertyIsLessThanOrEqualTo", "hoogte", "5"),
                            List.of(0, 1)
                        },
                        new Object[] {"PropertyIsGreaterThan", high, List.of(1, 2)},
                        new Object[] {
                            "PropertyIsGreaterThanOrEqualTo",
                            compare("PropertyIsGreaterThanOrEqualTo", "hoogte", "10"),
                            List.of(2)
                        },
                        new Object[] {
                            "And",
                            "<ogc:And>" + high + compare("PropertyIsEqualTo", "soort", "spoor") + "</ogc:And>",
                            List.of(2)
                        },
                        new Object[] {"Or", "<ogc:Or>" + water + high + "</ogc:Or>", List.of(0, 1, 2)},
                        new Object[] {"Not", "<ogc:Not>" + water + "</ogc:Not>", List.of(1, 2, 3)},
                        new Object[] {
                            "PropertyIsNull", "<ogc:PropertyIsNull>" + name + "</ogc:PropertyIsNull>", List.of(3)
                        },
                        new Object[] {
                            "PropertyIsBetween",
                            "<ogc:PropertyIsBetween>" + height + "<ogc:LowerBoundary><ogc:Literal>1</ogc:Literal>"
                                    + "</ogc:LowerBoundary><ogc:UpperBoundary><ogc:Literal>9</ogc:Literal>"
                                    + "</ogc:UpperBoundary></ogc:PropertyIsBetween>",
                            List.of(1)
                        },
                        new Object[] {
                            "PropertyIsLike",
                            "<ogc:PropertyIsLike wildCard=\"*\" singleChar=\"?\" escapeChar=\"\\\">" + name
                                    + "<ogc:Literal>*oo?</ogc:Literal></ogc:PropertyIsLike>",
                            List.of(2)
                        },
                        new Object[] {
                            "matchCase",
                            compare("PropertyIsEqualTo matchCase=\"false\"", "soort", "weg")
                                    .replace(
                                            "</ogc:PropertyIsEqualTo matchCase=\"false\">", "</ogc:PropertyIsEqualTo>"),
                            List.of(1)
                        },
                        new Object[] {
                            "arithmetic",
                            "<ogc:PropertyIsEqualTo><ogc:Div><ogc:Mul><ogc:Sub><ogc:Add>" + height
                                    + "<ogc:Literal>1</ogc:Literal></ogc:Add><ogc:Literal>1</ogc:Literal></ogc:Sub>"
                                    + "<ogc:Literal>6</ogc:Literal></ogc:Mul><ogc:Literal>3</ogc:Literal></ogc:Div>"
                                    + "<ogc:Literal>20</ogc:Literal></ogc:PropertyIsEqualTo>",
                            List.of(2)
                        },
                        new Object[] {
                            "Function",
                            "<ogc:PropertyIsEqualTo><ogc:Function name=\"strToLowerCase\">" + name
                                    + "</ogc:Function><ogc:Literal>weg</ogc:Literal></ogc:PropertyIsEqualTo>",
                            List.of(1)
                        })
                .map(row -> DynamicTest.dynamicTest(
                        (String) row[0], () -> assertThat(held((String) row[1])).isEqualTo(row[2])));
    }

    @Test
    void elseFilter_isForWhoNoOtherRuleHolds_atThatScale() {
        Style style = rules("<se:Rule><ogc:Filter>" + compare("PropertyIsEqualTo", "soort", "water") + "</ogc:Filter>"
                + "<se:MaxScaleDenominator>2000</se:MaxScaleDenominator>" + FILL + "</se:Rule><se:Rule><se:ElseFilter/>"
                + FILL + "</se:Rule>");
        StyleMatch match = StyleMatch.of(style, List.of("soort", "hoogte"), List.of(), KINDS);
        assertThat(match.at(1000).get(0).get(1).kinds().cardinality()).isEqualTo(3);
        assertThat(match.at(3000).get(0).get(0).kinds().cardinality()).isEqualTo(4);
    }

    /** Fill per kind, where the fill is an expression. */
    private static List<String> fills(String value) {
        Style style = rules("<se:Rule><se:PolygonSymbolizer><se:Fill>" + parameter("fill", value)
                + "</se:Fill></se:PolygonSymbolizer></se:Rule>");
        String[] fills = new String[KINDS.size()];
        for (Painted painted : StyleMatch.of(style, List.of("soort", "hoogte"), List.of(), KINDS)
                .at(1)
                .get(0)) {
            Symbolizer.Area area = (Symbolizer.Area) painted.symbolizers().get(0);
            painted.kinds().stream()
                    .forEach(kind -> fills[kind] = Colors.text(area.fill().color()));
        }
        return new ArrayList<>(List.of(fills));
    }

    @Test
    void categorize_dividesAtThresholds() {
        String categorize = "<se:Categorize fallbackValue=\"#999999\"><se:LookupValue><ogc:PropertyName>hoogte"
                + "</ogc:PropertyName></se:LookupValue><se:Value>#000001</se:Value><se:Threshold>5</se:Threshold>"
                + "<se:Value>#000002</se:Value><se:Threshold>10</se:Threshold><se:Value>#000003</se:Value></se:Categorize>";
        assertThat(fills(categorize).subList(0, 3)).containsExactly("#000001", "#000002", "#000003");
        assertThat(fills(categorize.replace("fallbackValue", "thresholdsBelongTo=\"preceding\" fallbackValue"))
                        .subList(0, 3))
                .containsExactly("#000001", "#000001", "#000002");
    }

    @Test
    void recode_translates_andFallsBack() {
        assertThat(fills("<se:Recode fallbackValue=\"#999999\"><se:LookupValue><ogc:PropertyName>soort"
                        + "</ogc:PropertyName></se:LookupValue><se:MapItem><se:Data>water</se:Data><se:Value>#0000ff"
                        + "</se:Value></se:MapItem><se:MapItem><se:Data>Weg</se:Data><se:Value>#ffffff</se:Value>"
                        + "</se:MapItem></se:Recode>"))
                .containsExactly("#0000ff", "#ffffff", "#999999", "#999999");
    }

    @Test
    void interpolate_mixesColoursAndNumbers() {
        String points = "<se:LookupValue><ogc:PropertyName>hoogte</ogc:PropertyName></se:LookupValue>"
                + "<se:InterpolationPoint><se:Data>0</se:Data><se:Value>%s</se:Value></se:InterpolationPoint>"
                + "<se:InterpolationPoint><se:Data>10</se:Data><se:Value>%s</se:Value></se:InterpolationPoint>";
        assertThat(fills("<se:Interpolate fallbackValue=\"#999999\" method=\"color\">"
                        + points.formatted("#000000", "#c80064") + "</se:Interpolate>"))
                .containsExactly("#000000", "#640032", "#c80064", "#999999");
        Style style = rules("<se:Rule><se:LineSymbolizer><se:Stroke>"
                + parameter(
                        "stroke-width",
                        "<se:Interpolate fallbackValue=\"1\">" + points.formatted("1", "3") + "</se:Interpolate>")
                + "</se:Stroke></se:LineSymbolizer></se:Rule>");
        List<Double> widths = StyleMatch.of(style, List.of("soort", "hoogte"), List.of(), KINDS).at(1).get(0).stream()
                .map(painted -> ((Symbolizer.Line) painted.symbolizers().get(0))
                        .stroke()
                        .width()
                        .value())
                .toList();
        assertThat(widths).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void sld10_withCssParameters_isTheSame() {
        Style style = read("<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\""
                + " xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><Name>proef</Name><UserStyle><Name>mijn</Name>"
                + "<Title>Mijn stijl</Title><FeatureTypeStyle><Rule><Title>Alles</Title><PolygonSymbolizer><Fill>"
                + "<CssParameter name=\"fill\">#ff0000</CssParameter></Fill></PolygonSymbolizer></Rule>"
                + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>");
        assertThat(style.name()).isEqualTo("mijn");
        assertThat(style.title()).isEqualTo("Mijn stijl");
        assertThat(style.passes().get(0).rules().get(0).title()).isEqualTo("Alles");
        assertThat(style.passes().get(0).rules().get(0).symbolizers()).isEqualTo(List.of(one(FILL)));
    }

    @TestFactory
    Stream<DynamicTest> refusals_nameFileLineAndElement() {
        String fill = "<se:PolygonSymbolizer><se:Fill>%s</se:Fill></se:PolygonSymbolizer>";
        return Stream.of(
                        new String[] {"<se:RasterSymbolizer/>", "<RasterSymbolizer> is not supported here"},
                        new String[] {"<se:LegendGraphic/>", "<LegendGraphic> is not supported here"},
                        new String[] {
                            fill.formatted(
                                    "<se:GraphicFill><se:Graphic><se:ExternalGraphic/></se:Graphic></se:GraphicFill>"),
                            "<ExternalGraphic> is not supported here"
                        },
                        new String[] {fill.formatted(parameter("fill", "red")), "'red' is no colour"},
                        new String[] {fill.formatted(parameter("fill-rule", "x")), "name=\"fill-rule\" is not supported"
                        },
                        new String[] {"<se:PolygonSymbolizer/>", "needs a Fill or a Stroke"},
                        new String[] {
                            "<se:PolygonSymbolizer uom=\"http://x/foot\"><se:Fill/></se:PolygonSymbolizer>", "has unit"
                        },
                        new String[] {
                            "<se:LineSymbolizer><se:Stroke>" + parameter("stroke-width", "NaN")
                                    + "</se:Stroke></se:LineSymbolizer>",
                            "'NaN' is not finite"
                        },
                        new String[] {
                            "<se:LineSymbolizer><se:Stroke>" + parameter("stroke-dasharray", "3 -1")
                                    + "</se:Stroke></se:LineSymbolizer>",
                            "dash '-1'"
                        },
                        new String[] {
                            "<se:LineSymbolizer><se:Stroke/><se:PerpendicularOffset>2</se:PerpendicularOffset></se:LineSymbolizer>",
                            "<LineSymbolizer> needs exactly one"
                        },
                        new String[] {"<ogc:Filter><ogc:BBOX/></ogc:Filter>" + FILL, "<BBOX> is not supported here"},
                        new String[] {
                            "<ogc:Filter>"
                                    + compare("PropertyIsLike wildCard=\"*\"", "a", "*a*a*a*a*a*")
                                            .replace("</ogc:PropertyIsLike wildCard=\"*\">", "</ogc:PropertyIsLike>")
                                    + "</ogc:Filter>" + FILL,
                            "wildcards"
                        },
                        new String[] {
                            "<ogc:Filter><ogc:PropertyIsNull><ogc:Function name=\"env\"><ogc:Literal>x</ogc:Literal></ogc:Function></ogc:PropertyIsNull></ogc:Filter>"
                                    + FILL,
                            "<Function> 'env' is not supported"
                        },
                        new String[] {
                            "<se:TextSymbolizer><se:Label>vast</se:Label></se:TextSymbolizer>",
                            "<Label> needs exactly one"
                        },
                        new String[] {
                            "<se:TextSymbolizer><se:Label><ogc:PropertyName>n</ogc:PropertyName></se:Label><se:Font>"
                                    + parameter("font-family", "Arial") + "</se:Font></se:TextSymbolizer>",
                            "only Inter is bundled"
                        },
                        new String[] {
                            "<se:TextSymbolizer><se:Label><ogc:PropertyName>n</ogc:PropertyName></se:Label><se:LabelPlacement><se:LinePlacement/></se:LabelPlacement></se:TextSymbolizer>",
                            "<LinePlacement> is not supported"
                        },
                        new String[] {
                            "<se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>star</se:WellKnownName><se:Fill/></se:Mark></se:Graphic></se:PointSymbolizer>",
                            "'star' is not supported"
                        },
                        new String[] {
                            fill.formatted(
                                    parameter("fill", "<se:Categorize><se:Value>#000000</se:Value></se:Categorize>")),
                            "<Categorize> needs a LookupValue"
                        },
                        new String[] {
                            fill.formatted(
                                    parameter(
                                            "fill",
                                            "<se:Recode><se:LookupValue><ogc:PropertyName>a</ogc:PropertyName></se:LookupValue><se:MapItem><se:Data>1</se:Data><se:Value>rood</se:Value></se:MapItem></se:Recode>")),
                            "'rood' is no colour"
                        },
                        new String[] {
                            fill.formatted(
                                    parameter(
                                            "fill",
                                            "<se:Interpolate mode=\"wild\"><se:LookupValue><ogc:PropertyName>a</ogc:PropertyName></se:LookupValue><se:InterpolationPoint><se:Data>1</se:Data><se:Value>#000000</se:Value></se:InterpolationPoint><se:InterpolationPoint><se:Data>2</se:Data><se:Value>#000000</se:Value></se:InterpolationPoint></se:Interpolate>")),
                            "mode 'wild'"
                        },
                        new String[] {
                            fill.formatted(parameter("fill", "<se:ChangeCase/>")), "<ChangeCase> is not supported here"
                        },
                        new String[] {
                            "<se:MinScaleDenominator>5</se:MinScaleDenominator><se:MaxScaleDenominator>5</se:MaxScaleDenominator>",
                            "empty scale range"
                        })
                .map(row -> DynamicTest.dynamicTest(
                        row[1],
                        () -> assertThatThrownBy(() -> rules("<se:Rule>" + row[0] + "</se:Rule>"))
                                .isInstanceOf(StyleProblem.class)
                                .hasMessageStartingWith("proef.sld:5: <")
                                .hasMessageContaining(row[1])));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<html/>; is no StyledLayerDescriptor",
                "<StyledLayerDescriptor version=\"2.0\"/>; needs version",
                "<StyledLayerDescriptor version=\"1.1.0\"/>; needs a NamedLayer",
                "<StyledLayerDescriptor version=\"1.1.0\"><UserLayer/></StyledLayerDescriptor>; <UserLayer> is not supported",
                "<StyledLayerDescriptor; no well-formed XML",
                "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a\\u003b</x>; DTD"
            })
    void notAStyle_isRefused(String file, String message) {
        String xml = file.replace("\\u003b", ";");
        assertThatThrownBy(() -> read(xml)).isInstanceOf(StyleProblem.class).hasMessageContaining(message);
    }

    @Test
    void propertyThatTheLayerLacks_isRefused() {
        Style style = rules("<se:Rule><ogc:Filter>" + compare("PropertyIsEqualTo", "kleur", "x") + "</ogc:Filter>"
                + FILL + "</se:Rule>");
        assertThatThrownBy(
                        () -> StyleMatch.of(style, List.of("soort"), List.of(), List.<Object[]>of(new Object[] {"a"})))
                .isInstanceOf(StyleProblem.class)
                .hasMessageContaining("no property 'kleur'");
    }

    @Test
    void everyStyleOfTheFolder_isRead_andHasATitle() {
        Styles styles = Styles.bundled();
        for (String layer : Styles.LAYERS)
            assertThat(styles.get(layer).title()).as(layer).isNotBlank();
    }
}
