package org.yakuba.tools;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A class as one source file shows it.
 *
 * @param parents every name that its {@code extends} and {@code implements} can mean
 * @param methods its own test methods with their own tags
 */
record TestClass(String name, boolean runs, Set<String> tags, List<String> parents, Map<String, Set<String>> methods) {
    private static final Set<String> TESTS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

    static List<TestClass> in(CompilationUnitTree unit) {
        List<TestClass> found = new ArrayList<>();
        String home = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        new TreeScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String prefix) {
                String name = prefix + type.getSimpleName();
                found.add(read(unit, home, type, name));
                return super.visitClass(type, name + "$");
            }
        }.scan(unit, home);
        return found;
    }

    private static TestClass read(CompilationUnitTree unit, String home, ClassTree type, String name) {
        Map<String, Set<String>> methods = new TreeMap<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && isTest(method.getModifiers())) {
                methods.put(method.getName().toString(), tags(method.getModifiers()));
            }
        }
        boolean runs = type.getKind() == Tree.Kind.CLASS
                && !type.getModifiers().getFlags().contains(Modifier.ABSTRACT);
        Stream<Tree> parents =
                Stream.concat(Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream());
        List<String> names =
                parents.flatMap(parent -> meanings(unit, home, name, parent)).toList();
        return new TestClass(name, runs, tags(type.getModifiers()), names, methods);
    }

    private static Stream<String> meanings(CompilationUnitTree unit, String home, String inside, Tree parent) {
        String said = parent.toString().replaceFirst("<.*", "");
        Stream<String> imported = unit.getImports().stream()
                .map(each -> each.getQualifiedIdentifier().toString())
                .filter(each -> each.endsWith("." + said));
        return Stream.concat(
                imported,
                Stream.of(said, home + said, inside + "$" + said, inside.replaceFirst("\\$.*", "") + "$" + said));
    }

    private static boolean isTest(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream().anyMatch(annotation -> TESTS.contains(simpleName(annotation)));
    }

    /** A tag that is not written as text counts as itself, so that it is found to be unknown. */
    private static Set<String> tags(ModifiersTree modifiers) {
        Set<String> tags = new TreeSet<>();
        modifiers.getAnnotations().stream()
                .filter(annotation -> Set.of("Tag", "Tags").contains(simpleName(annotation)))
                .map(Object::toString)
                .forEach(annotation -> {
                    List<String> texts = texts(annotation);
                    tags.addAll(texts.isEmpty() ? List.of(annotation) : texts);
                });
        return tags;
    }

    private static List<String> texts(String annotation) {
        return TEXT.matcher(annotation)
                .results()
                .map((MatchResult text) -> text.group(1))
                .toList();
    }

    private static String simpleName(AnnotationTree annotation) {
        return annotation.getAnnotationType().toString().replaceFirst(".*\\.", "");
    }
}
