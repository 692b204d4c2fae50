package org.yakuba.itests;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java made for one test. */
final class Compiled {
    private Compiled() {}

    /** The class files, by their names in a jar. */
    static Map<String, byte[]> against(Instance instance, String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try {
            Path classes = Files.createTempDirectory(instance.directory(), "classes");
            List<String> options = List.of("--release", "17", "-d", classes.toString(), "-cp", classPath(instance));
            JavaFileObject file =
                    new SimpleJavaFileObject(
                            URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source;
                        }
                    };
            if (!compiler.getTask(said, null, null, options, null, List.of(file))
                    .call()) {
                throw new IllegalStateException(said.toString());
            }
            return contents(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath(Instance instance) throws IOException {
        try (Stream<Path> jars = Files.walk(instance.home())) {
            return jars.filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::toString)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        }
    }

    private static Map<String, byte[]> contents(Path directory) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(directory.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return contents;
    }
}
