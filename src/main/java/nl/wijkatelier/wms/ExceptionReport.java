package nl.wijkatelier.wms;

import nl.wijkatelier.format.XmlDocument;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The XML or JSON in which a refusal is told (WMS 1.3.0 annex E.1; WMS 1.1.1 annex A.3). */
final class ExceptionReport {
    private ExceptionReport() {}

    static byte[] of(ServiceException exception, Version version, Language language) {
        XmlDocument xml = new XmlDocument();
        if (version == Version.V1_3_0) {
            xml.open(
                    "ServiceExceptionReport",
                    "version",
                    "1.3.0",
                    "xmlns",
                    "http://www.opengis.net/ogc",
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:schemaLocation",
                    "http://www.opengis.net/ogc http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd");
        } else {
            xml.doctype("ServiceExceptionReport", "http://schemas.opengis.net/wms/1.1.1/exception_1_1_1.dtd");
            xml.open("ServiceExceptionReport", "version", "1.1.1");
        }
        String code = exception.code().text(version);
        if (code.isEmpty()) xml.text("ServiceException", exception.message(language));
        else xml.text("ServiceException", exception.message(language), "code", code);
        return xml.close().bytes();
    }

    /** The same for programs: {@code {"version","exceptions":[{"code","locator","text"}]}}, as GeoServer has it. */
    static byte[] json(ServiceException exception, Version version, Language language) {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode root = mapper.createObjectNode().put("version", version.text());
        String code = exception.code().text(version);
        root.putArray("exceptions")
                .addObject()
                .put("code", code.isEmpty() ? "NoApplicableCode" : code)
                .put("locator", "noLocator")
                .put("text", exception.message(language));
        return mapper.writeValueAsBytes(root);
    }

    static String mediaType(Version version) {
        return version == Version.V1_3_0 ? "text/xml;charset=UTF-8" : "application/vnd.ogc.se_xml;charset=UTF-8";
    }
}
