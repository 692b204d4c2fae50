package org.yakuba.architecture;

import aQute.bnd.header.Attrs;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yakuba.architecture.FloorPlan.Room;

/** What must be true of every bundle's manifest. */
enum BundleRule {
    ONE_NAME_FOR_PLACE_BUNDLE_AND_PACKAGES {
        @Override
        Stream<String> violations(BuiltBundle bundle) {
            String expected = symbolicNameAt(bundle.place());
            Stream<String> name = bundle.symbolicName().equals(expected)
                    ? Stream.empty()
                    : Stream.of("is named " + bundle.symbolicName() + ", expected " + expected);
            Stream<String> strays = bundle.packages().stream()
                    .filter(inside -> !inside.equals(expected) && !inside.startsWith(expected + "."))
                    .map(inside -> "holds package " + inside + " outside its root package " + expected);
            return Stream.concat(name, strays);
        }
    },

    ONLY_CONTRACTS_AND_PLATFORM_EXPORT {
        @Override
        Stream<String> violations(BuiltBundle bundle) {
            return bundle.exports().keySet().stream()
                    .filter(exported ->
                            FloorPlan.room(exported).filter(Room::mayExport).isEmpty())
                    .map(exported -> "exports " + exported + ", but only an api or the platform exports");
        }
    },

    EVERY_EXPORT_HAS_ITS_OWN_VERSION {
        @Override
        Stream<String> violations(BuiltBundle bundle) {
            return bundle.exports().entrySet().stream()
                    .filter(exported ->
                            !BuiltBundle.version(exported.getValue()).matches("\\d+\\.\\d+\\.\\d+"))
                    .map(exported ->
                            "exports " + exported.getKey() + " without a version: put @Version on its package-info");
        }
    },

    EVERY_IMPORT_HAS_A_RANGE {
        @Override
        Stream<String> violations(BuiltBundle bundle) {
            return bundle.imports().entrySet().stream()
                    .filter(imported -> !UNVERSIONED.contains(imported.getKey()))
                    .filter(imported ->
                            !BuiltBundle.version(imported.getValue()).matches("\\[[^,]+,[^,]+\\)"))
                    .map(imported -> "imports " + imported.getKey() + " without a range that ends");
        }
    },

    IMPORTS_FOLLOW_THE_FLOOR_PLAN {
        @Override
        Stream<String> violations(BuiltBundle bundle) {
            return bundle.imports().keySet().stream()
                    .map(imported -> FloorPlan.objection(bundle.symbolicName(), imported)
                            .map(why -> "imports " + imported + ": " + why))
                    .flatMap(Optional::stream);
        }
    },

    NOTHING_IS_LEFT_TO_CHANCE {
        @Override
        Stream<String> violations(BuiltBundle bundle) {
            Stream<String> loose = Stream.of("DynamicImport-Package", "Require-Bundle", "Fragment-Host")
                    .filter(header -> bundle.headers().getValue(header) != null)
                    .map(header -> "uses " + header);
            Stream<String> optional = bundle.imports().entrySet().stream()
                    .filter(BundleRule::isOptional)
                    .map(imported -> "imports " + imported.getKey() + " only if it happens to be there");
            return Stream.concat(loose, optional);
        }
    };

    /** Packages whose makers export them without a version: the JDK's, and those named here. */
    private static final Set<String> UNVERSIONED = Stream.concat(
                    ModuleLayer.boot().modules().stream().flatMap(module -> module.getPackages().stream()),
                    Stream.of("org.apache.felix.resolver", "org.apache.felix.utils.resource"))
            .collect(Collectors.toSet());

    abstract Stream<String> violations(BuiltBundle bundle);

    private static boolean isOptional(Map.Entry<String, Attrs> imported) {
        return "optional".equals(imported.getValue().get("resolution:"));
    }

    private static String symbolicNameAt(String place) {
        String[] steps = place.split("/");
        String last = steps[steps.length - 1];
        return switch (steps.length) {
            case 3 ->
                steps[1].equals("platform") || last.equals("api")
                        ? "org.yakuba." + (last.equals("api") ? steps[1] : last)
                        : "org.yakuba." + steps[1] + "." + last;
            default -> "org.yakuba." + last;
        };
    }
}
