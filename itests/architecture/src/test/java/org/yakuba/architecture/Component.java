package org.yakuba.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A declarative service: what it offers, and what it cannot start without. */
record Component(String name, List<String> services, List<String> needs) {

    static List<Component> all(JarFile jar) {
        return jar.stream()
                .filter(entry -> entry.getName().matches("OSGI-INF/[^/]+\\.xml"))
                .map(entry -> {
                    try (InputStream xml = jar.getInputStream(entry)) {
                        return parse(xml);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .flatMap(List::stream)
                .toList();
    }

    static List<Component> parse(InputStream xml) throws IOException {
        Element root = document(xml).getDocumentElement();
        if (!root.getNodeName().endsWith("component")) {
            return List.of();
        }
        List<String> services = elements(root, "provide")
                .map(provide -> provide.getAttribute("interface"))
                .toList();
        List<String> needs = elements(root, "reference")
                .filter(reference -> !reference.getAttribute("cardinality").startsWith("0"))
                .map(reference -> reference.getAttribute("interface"))
                .toList();
        return List.of(new Component(root.getAttribute("name"), services, needs));
    }

    private static Document document(InputStream xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(xml);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static java.util.stream.Stream<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
