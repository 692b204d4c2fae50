package org.yakuba.tools;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The test methods of the project with their tags, as the sources say them: no build is needed, and a module built later
 * cannot hide. Tags of a class hold for its nested and derived classes, as in JUnit.
 */
final class TestSources {
    /** A method that runs as part of {@code className}, which may have inherited it. */
    record TestMethod(String className, String method, Set<String> tags) {}

    private final Map<String, TestClass> classes = new LinkedHashMap<>();

    private TestSources() {}

    static List<TestMethod> read(Tree tree) {
        List<Path> files =
                tree.sources().stream().filter(TestSources::speaksOfTests).toList();
        TestSources sources = new TestSources();
        for (CompilationUnitTree unit : parse(files)) {
            TestClass.in(unit).forEach(found -> sources.classes.put(found.name(), found));
        }
        return sources.classes.values().stream()
                .filter(TestClass::runs)
                .flatMap(sources::methods)
                .toList();
    }

    private static boolean speaksOfTests(Path file) {
        try {
            return Files.readString(file).contains("org.junit.jupiter");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterable<? extends CompilationUnitTree> parse(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            return task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<TestMethod> methods(TestClass running) {
        Map<String, Set<String>> all = new HashMap<>();
        line(running).forEach(type -> type.methods().forEach(all::putIfAbsent));
        Set<String> shared = tags(running);
        return all.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(method -> {
            Set<String> tags = new TreeSet<>(shared);
            tags.addAll(method.getValue());
            return new TestMethod(running.name(), method.getKey(), tags);
        });
    }

    /** The class itself, then whatever it inherits from. */
    private Stream<TestClass> line(TestClass type) {
        return Stream.concat(Stream.of(type), known(type.parents()).flatMap(this::line));
    }

    private Set<String> tags(TestClass type) {
        Set<String> tags = new TreeSet<>(type.tags());
        known(type.parents()).forEach(parent -> tags.addAll(tags(parent)));
        int enclosing = type.name().lastIndexOf('$');
        if (enclosing > 0) {
            known(List.of(type.name().substring(0, enclosing))).forEach(outer -> tags.addAll(tags(outer)));
        }
        return tags;
    }

    private Stream<TestClass> known(List<String> names) {
        return names.stream().filter(classes::containsKey).map(classes::get);
    }
}
