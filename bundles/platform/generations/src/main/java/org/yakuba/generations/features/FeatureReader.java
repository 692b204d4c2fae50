package org.yakuba.generations.features;

import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.VersionRange;
import org.yakuba.generations.Finding;

/**
 * Reads feature files and overlays: JSON in the subset that Sling's feature model and OSGi features share, with what only
 * we know in the extension {@code yakuba}. A file is read whole: all that is wrong with it is told at once.
 */
public final class FeatureReader {
    private static final List<String> KEYS = List.of(
            "id",
            "title",
            "name",
            "description",
            "vendor",
            "license",
            "variables",
            "bundles",
            "configurations",
            "extensions");
    private static final Coordinate NOWHERE = new Coordinate("", "", "");

    private FeatureReader() {}

    /** All {@code *.json} of a directory by name; {@code prefix} is how messages call the directory. */
    public static Map<String, String> texts(Path directory, String prefix) {
        try (Stream<Path> files = Files.list(directory)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".json")) {
                    texts.put(prefix + "/" + name, Files.readString(file));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws RefusedException with all findings of all files */
    public static List<Feature> features(Map<String, String> texts) {
        List<Finding> findings = new ArrayList<>();
        List<Feature> features = new ArrayList<>();
        new TreeMap<>(texts).forEach((file, text) -> {
            Node root = JsonText.read(file, text);
            features.add(feature(file, root));
            findings.addAll(root.source().findings());
        });
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
        return features;
    }

    /** @throws RefusedException with all findings */
    public static Overlay overlay(String file, String text) {
        Node root = JsonText.read(file, text);
        Overlay overlay = overlay(file, root);
        if (!root.source().findings().isEmpty()) {
            throw new RefusedException(root.source().findings());
        }
        return overlay;
    }

    private static Feature feature(String file, Node root) {
        root.only(KEYS);
        Node own = extension(root);
        own.only(List.of("name", "title", "owner", "provides", "requires", "launcher"));
        return new Feature(
                file,
                coordinate(root, "id"),
                own.text("name"),
                own.bothLanguages("title"),
                own.bothLanguages("owner"),
                own.list("provides", Node::asText),
                own.list("requires", FeatureReader::requirement),
                variables(root),
                root.list("bundles", FeatureReader::artifact),
                own.list("launcher", FeatureReader::artifact),
                root.object("configurations").object(),
                lines(root));
    }

    private static Overlay overlay(String file, Node root) {
        root.only(KEYS);
        Node own = extension(root);
        own.only(List.of("municipality", "features", "remove", "decisions"));
        Node municipality = own.object("municipality");
        return new Overlay(
                file,
                coordinate(root, "id"),
                coordinate(root, "id").artifact(),
                municipality.text("code"),
                municipality.bothLanguages("name"),
                own.list("features", node -> new Overlay.Choice(node.asText(), node.where())),
                variables(root),
                root.list("bundles", FeatureReader::artifact),
                own.list(
                        "remove",
                        node -> new Overlay.Removal(node.text("bundle"), node.bothLanguages("because"), node.where())),
                own.list(
                        "decisions",
                        node -> new Overlay.Decision(
                                node.text("bundle"), node.text("take"), node.bothLanguages("because"), node.where())),
                root.object("configurations").object(),
                lines(root));
    }

    private static Node extension(Node root) {
        if (root.get("extensions").isEmpty()) {
            root.refuse("missing-key", root.where(), Map.of("key", "extensions"));
        }
        return root.object("extensions").object("yakuba").object("json");
    }

    private static Coordinate coordinate(Node node, String key) {
        String id = node.text(key);
        Optional<Coordinate> coordinate = Coordinate.parse(id);
        if (coordinate.isEmpty() && node.get(key).isPresent()) {
            node.refuse("no-coordinate", node.where(key), Map.of("id", id));
        }
        return coordinate.orElse(NOWHERE);
    }

    private static Artifact artifact(Node node) {
        return new Artifact(
                coordinate(node, "id"),
                node.optionalText("license").orElse(""),
                node.list("contains", FeatureReader::artifact),
                node.where("id"));
    }

    private static Requirement requirement(Node node) {
        VersionRange range = range(node, node.optionalText("range").orElse("0"));
        return new Requirement(node.text("feature"), range, node.where());
    }

    private static VersionRange range(Node node, String text) {
        try {
            VersionRange range = VersionRange.valueOf(text);
            if (!range.isEmpty()) {
                return range;
            }
        } catch (IllegalArgumentException e) {
            // told below, like a range that holds nothing
        }
        node.refuse("no-range", node.where("range"), Map.of("range", text));
        return VersionRange.valueOf("0");
    }

    private static Map<String, String> variables(Node root) {
        Map<String, String> variables = new TreeMap<>();
        Node node = root.object("variables");
        node.object().forEach((name, value) -> {
            if (value instanceof JsonString text) {
                variables.put(name, text.getString());
            } else {
                node.refuse("wrong-type", node.where(name), Map.of("key", name, "expected", "\"…\""));
            }
        });
        return variables;
    }

    private static Map<String, String> lines(Node root) {
        Map<String, String> lines = new HashMap<>();
        Node variables = root.object("variables");
        variables.object().keySet().forEach(name -> lines.put(ConfigurationMerge.line(name), variables.where(name)));
        Node configurations = root.object("configurations");
        configurations.object().keySet().forEach(pid -> {
            Node configuration = configurations.object(pid);
            lines.put(pid, configurations.where(pid));
            configuration.object().keySet().forEach(key -> lines.put(pid + "/" + key, configuration.where(key)));
        });
        return lines;
    }
}
