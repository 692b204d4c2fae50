package org.yakuba.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One test case of a report. {@code area} is the directory of its module. */
record TestResult(String area, String className, String name, Outcome outcome, double seconds, String reason) {
    /** In the order in which one spoils the other: a function with one failed test has failed. */
    enum Outcome {
        FAILED,
        SKIPPED,
        PASSED;

        static Outcome worst(Stream<Outcome> outcomes, Outcome none) {
            return outcomes.min(Comparator.naturalOrder()).orElse(none);
        }
    }

    static List<TestResult> read(Tree tree) {
        return tree.reports().stream().flatMap(file -> read(tree.root(), file)).toList();
    }

    private static Stream<TestResult> read(Path root, Path file) {
        String area = root.relativize(file).toString().replaceFirst("[/\\\\]?target[/\\\\].*", "");
        return elements(parse(file), "testcase").map(test -> read(area, test));
    }

    private static TestResult read(String area, Element test) {
        Optional<Element> spoilt = elements(test, "failure|error|skipped").findFirst();
        return new TestResult(
                area,
                test.getAttribute("classname"),
                test.getAttribute("name"),
                spoilt.map(mark -> mark.getNodeName().equals("skipped") ? Outcome.SKIPPED : Outcome.FAILED)
                        .orElse(Outcome.PASSED),
                Double.parseDouble("0" + test.getAttribute("time").replace(",", "")),
                spoilt.flatMap(mark -> mark.getAttribute("message")
                                .lines()
                                .filter(line -> !line.isBlank())
                                .findFirst())
                        .orElse(""));
    }

    /** The method without parameters and the number of its run. */
    String method() {
        return name.replaceFirst("[(\\[{].*", "").strip();
    }

    private static Element parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new ToolException(file + ": " + e.getMessage());
        }
    }

    private static Stream<Element> elements(Element parent, String names) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .filter(child -> ((Node) child).getNodeName().matches(names))
                .map(Element.class::cast);
    }
}
