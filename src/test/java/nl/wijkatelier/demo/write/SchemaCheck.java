package nl.wijkatelier.demo.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import nl.wijkatelier.RealData;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Validates XML against the publishers' schemas without a network: those not in the real data come from the class path. */
public final class SchemaCheck {
    private final Schema schema;

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    /** A check against a schema file of the real data. */
    public static SchemaCheck of(String relative) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
        factory.setResourceResolver(new Offline());
        Path xsd = RealData.path(relative);
        return new SchemaCheck(factory.newSchema(new StreamSource(xsd.toFile())));
    }

    /** What is wrong with the XML, as the validator says it. */
    public List<String> findings(String name, byte[] xml) throws Exception {
        List<String> findings = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setResourceResolver(new Offline());
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {}

            @Override
            public void error(SAXParseException e) {
                findings.add(name + ":" + e.getLineNumber() + " " + e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXException {
                throw e;
            }
        });
        validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        return findings;
    }

    /** Name and content of every file in a zip, zips in it opened too. */
    static List<Entry> unzip(InputStream in) throws IOException {
        List<Entry> entries = new ArrayList<>();
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] bytes = zip.readAllBytes();
            if (entry.getName().endsWith(".zip")) entries.addAll(unzip(new ByteArrayInputStream(bytes)));
            else entries.add(new Entry(entry.getName(), bytes));
        }
        return entries;
    }

    record Entry(String name, byte[] bytes) {}

    private static final class Offline implements LSResourceResolver {
        private static final String OGC = "http://schemas.opengis.net/";

        @Override
        public LSInput resolveResource(String type, String namespace, String publicId, String systemId, String base) {
            try {
                URL url = locate(namespace, systemId);
                if (url == null) return null;
                LSInput input = ((DOMImplementationLS) org.w3c.dom.bootstrap.DOMImplementationRegistry.newInstance()
                                .getDOMImplementation("LS"))
                        .createLSInput();
                try (InputStream in = url.openStream()) {
                    input.setCharacterStream(
                            new StringReader(new String(in.readAllBytes(), "UTF-8").replace("\uFEFF", "")));
                }
                input.setSystemId(url.toString());
                return input;
            } catch (IOException | ReflectiveOperationException e) {
                throw new IllegalStateException(systemId, e);
            }
        }

        private static URL locate(String namespace, String systemId) throws IOException {
            if (systemId == null || !systemId.startsWith("http")) return null;
            if (systemId.startsWith(OGC)) return resource("ogc/" + systemId.substring(OGC.length()));
            if (systemId.endsWith("xAL.xsd")) return resource("ogc/citygml/xAL/xAL.xsd");
            if (systemId.endsWith("xlink.xsd") || systemId.endsWith("xlinks.xsd"))
                return local("xsd/brk/doc/dkkv5/xsd/xlink/1.0.0/xlink.xsd");
            if (systemId.endsWith("xml.xsd"))
                return local("xsd/bag/lvbag-extract-20200928/lvbag/imbag/1998/namespace/xml.xsd");
            throw new IOException("no local copy of " + systemId + " (" + namespace + ")");
        }

        private static URL local(String relative) throws IOException {
            Path path = RealData.path(relative);
            return Files.exists(path) ? path.toUri().toURL() : null;
        }

        private static URL resource(String name) throws IOException {
            URL url = SchemaCheck.class.getClassLoader().getResource(name);
            if (url == null) throw new IOException("no " + name + " on the class path");
            return url;
        }
    }
}
