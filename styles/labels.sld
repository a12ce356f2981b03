<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
                       xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <se:Name>labels</se:Name>
    <UserStyle>
      <se:Name>default</se:Name>
      <se:Description><se:Title>Namen van straten en water</se:Title></se:Description>
      <IsDefault>1</IsDefault>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Description><se:Title>Naam van water</se:Title></se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>functie</ogc:PropertyName><ogc:Literal>Water</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:MaxScaleDenominator>12000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>naam</ogc:PropertyName></se:Label>
            <se:Font><se:SvgParameter name="font-family">Inter</se:SvgParameter><se:SvgParameter name="font-size">11</se:SvgParameter><se:SvgParameter name="font-style">italic</se:SvgParameter></se:Font>
            <se:LabelPlacement><se:PointPlacement><se:Rotation><ogc:PropertyName>hoek</ogc:PropertyName></se:Rotation></se:PointPlacement></se:LabelPlacement>
            <se:Halo><se:Radius>1.6</se:Radius><se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter></se:Fill></se:Halo>
            <se:Fill><se:SvgParameter name="fill">#5b8199</se:SvgParameter></se:Fill>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Description><se:Title>Straatnaam</se:Title></se:Description>
          <se:ElseFilter/>
          <se:MaxScaleDenominator>5000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>naam</ogc:PropertyName></se:Label>
            <se:Font><se:SvgParameter name="font-family">Inter</se:SvgParameter><se:SvgParameter name="font-size">11</se:SvgParameter></se:Font>
            <se:LabelPlacement><se:PointPlacement><se:Rotation><ogc:PropertyName>hoek</ogc:PropertyName></se:Rotation></se:PointPlacement></se:LabelPlacement>
            <se:Halo><se:Radius>1.6</se:Radius><se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter></se:Fill></se:Halo>
            <se:Fill><se:SvgParameter name="fill">#6b7280</se:SvgParameter></se:Fill>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Description><se:Title>Straatnaam</se:Title></se:Description>
          <se:ElseFilter/>
          <se:MinScaleDenominator>5000</se:MinScaleDenominator>
          <se:MaxScaleDenominator>10000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>naam</ogc:PropertyName></se:Label>
            <se:Font><se:SvgParameter name="font-family">Inter</se:SvgParameter><se:SvgParameter name="font-size">10</se:SvgParameter></se:Font>
            <se:LabelPlacement><se:PointPlacement><se:Rotation><ogc:PropertyName>hoek</ogc:PropertyName></se:Rotation></se:PointPlacement></se:LabelPlacement>
            <se:Halo><se:Radius>1.6</se:Radius><se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter></se:Fill></se:Halo>
            <se:Fill><se:SvgParameter name="fill">#6b7280</se:SvgParameter></se:Fill>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
