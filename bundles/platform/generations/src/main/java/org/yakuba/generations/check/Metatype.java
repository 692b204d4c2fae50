package org.yakuba.generations.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What configurations bundles understand, as their metatype and component descriptions say. */
final class Metatype {
    private final Map<String, ObjectClass> described = new TreeMap<>();
    private final Set<String> undescribed = new TreeSet<>();

    /** The keys of one PID; {@code owner} is who understands them. */
    record ObjectClass(BundleFile owner, Map<String, AttributeRule> attributes) {}

    static Metatype of(Collection<BundleFile> bundles) {
        Metatype metatype = new Metatype();
        bundles.forEach(metatype::read);
        return metatype;
    }

    Optional<ObjectClass> objectClass(String pid) {
        return Optional.ofNullable(described.get(pid));
    }

    /** Whether a component listens to this PID without saying which keys it knows. */
    boolean isUndescribed(String pid) {
        return undescribed.contains(pid) && !described.containsKey(pid);
    }

    Set<String> describedPids() {
        return new TreeSet<>(described.keySet());
    }

    Set<String> pids() {
        Set<String> pids = new TreeSet<>(described.keySet());
        pids.addAll(undescribed);
        return pids;
    }

    private void read(BundleFile bundle) {
        Set<String> components = new HashSet<>();
        for (String name :
                bundle.headers().getOrDefault("Service-Component", "").split(",")) {
            components.add(name.split(";", 2)[0].strip());
        }
        try (JarFile jar = new JarFile(bundle.path().toFile())) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".xml"))
                    .toList();
            for (JarEntry entry : entries) {
                boolean metatype = entry.getName().startsWith("OSGI-INF/metatype/");
                if (metatype || components.contains(entry.getName())) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        read(bundle, in, metatype);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(bundle.path() + ": " + e.getMessage(), e);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(bundle.path() + ": " + e.getMessage(), e);
        }
    }

    private void read(BundleFile bundle, InputStream in, boolean metatype) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        if (metatype) {
            readMetatype(bundle, xml);
        } else {
            readComponent(xml);
        }
    }

    private void readMetatype(BundleFile bundle, XMLStreamReader xml) throws XMLStreamException {
        Map<String, Map<String, AttributeRule>> classes = new HashMap<>();
        Map<String, AttributeRule> attributes = new TreeMap<>();
        List<String> options = new ArrayList<>();
        Map<String, String> attribute = Map.of();
        String pid = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                Map<String, String> values = attributes(xml);
                switch (xml.getLocalName()) {
                    case "OCD" -> {
                        attributes = new TreeMap<>();
                        classes.put(values.getOrDefault("id", ""), attributes);
                    }
                    case "AD" -> {
                        attribute = values;
                        options = new ArrayList<>();
                    }
                    case "Option" -> options.add(values.getOrDefault("value", ""));
                    case "Designate" -> pid = values.getOrDefault("factoryPid", values.getOrDefault("pid", ""));
                    case "Object" ->
                        described.put(
                                pid,
                                new ObjectClass(
                                        bundle, classes.getOrDefault(values.getOrDefault("ocdref", ""), Map.of())));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("AD")) {
                attributes.put(attribute.getOrDefault("id", ""), AttributeRule.of(attribute, options));
            }
        }
    }

    private void readComponent(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("component")) {
                Map<String, String> values = attributes(xml);
                String name = values.getOrDefault("name", "");
                for (String pid : values.getOrDefault("configuration-pid", name).split("\\s+")) {
                    undescribed.add(pid.equals("$") ? name : pid);
                }
            }
        }
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            values.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return values;
    }
}
