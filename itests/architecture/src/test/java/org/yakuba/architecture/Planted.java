package org.yakuba.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Violations made for the tests: each rule has to find its own. */
final class Planted {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    private Planted() {}

    /** Compiles sources into {@code directory} and shows them to a code rule. */
    static JavaClasses code(Path directory, String... sources) {
        compile(directory, sources);
        return new ClassFileImporter().importPath(directory);
    }

    static void compile(Path directory, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", directory.toString(), "-proc:none", "--release", "17");
        List<Source> files = Stream.of(sources).map(Source::new).toList();
        if (!compiler.getTask(null, null, null, options, null, files).call()) {
            throw new IllegalArgumentException("a planted violation does not compile");
        }
    }

    /** A bundle with these headers, each given as {@code Name: value}. */
    static BuiltBundle bundle(String place, Set<String> packages, String... headers) {
        Attributes attributes = new Attributes();
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            attributes.putValue(parts[0], parts[1]);
        }
        return new BuiltBundle(place, attributes, new TreeSet<>(packages), List.of());
    }

    static void file(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("memory:///" + path(text)), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        private static String path(String text) {
            Matcher home = PACKAGE.matcher(text);
            Matcher type = TYPE.matcher(text);
            String directory = home.find() ? home.group(1).replace('.', '/') : "";
            return directory + "/" + (type.find() ? type.group(1) : "package-info") + ".java";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
