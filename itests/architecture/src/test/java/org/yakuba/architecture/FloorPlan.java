package org.yakuba.architecture;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rooms the house has and which doors are between them. A new domain or platform bundle is entered here, together
 * with the decision that places it.
 */
final class FloorPlan {
    private static final String ROOT = "org.yakuba.";

    static final Set<String> PLATFORM = Set.of(
            "leases",
            "store",
            "law",
            "jobs",
            "exchange",
            "security",
            "audit",
            "forms",
            "rest",
            "web",
            "generations",
            "control");

    /** Each domain with those it stands on directly. Against the arrow only events travel. */
    static final Map<String, Set<String>> DOMAINS = Map.of(
            "calendar", Set.of(),
            "address", Set.of("calendar"),
            "eligibility", Set.of("address"),
            "levy", Set.of("eligibility"),
            "collection", Set.of("levy"),
            "arrears", Set.of("collection"),
            "benefits", Set.of("eligibility"),
            "latestage", Set.of("address", "collection"),
            "linkage", Set.of("address"));

    enum Layer {
        BASE,
        PLATFORM,
        API,
        CORE,
        WEB,
        KIT,
        PROGRAM
    }

    record Room(String owner, Layer layer) {
        /** The one name for module, bundle and root package. */
        String symbolicName() {
            return switch (layer) {
                case CORE -> ROOT + owner + ".core";
                case WEB -> ROOT + owner + ".web";
                default -> ROOT + owner;
            };
        }

        boolean mayExport() {
            return layer == Layer.BASE || layer == Layer.PLATFORM || layer == Layer.API;
        }
    }

    private FloorPlan() {}

    static boolean isOurs(String packageName) {
        return packageName.startsWith(ROOT);
    }

    static Optional<Room> room(String packageName) {
        if (!isOurs(packageName)) {
            return Optional.empty();
        }
        String[] parts = packageName.substring(ROOT.length()).split("\\.", 3);
        String owner = parts[0];
        return layer(owner, parts.length > 1 ? parts[1] : "").map(layer -> new Room(owner, layer));
    }

    private static Optional<Layer> layer(String owner, String part) {
        if (owner.equals("base")) {
            return Optional.of(Layer.BASE);
        }
        if (owner.equals("kit")) {
            return Optional.of(Layer.KIT);
        }
        if (owner.equals("launcher") || owner.equals("assembly")) {
            return Optional.of(Layer.PROGRAM);
        }
        if (PLATFORM.contains(owner)) {
            return Optional.of(Layer.PLATFORM);
        }
        if (!DOMAINS.containsKey(owner)) {
            return Optional.empty();
        }
        return switch (part) {
            case "", "spi" -> Optional.of(Layer.API);
            case "core", "engine" -> Optional.of(Layer.CORE);
            case "web" -> Optional.of(Layer.WEB);
            default -> Optional.empty();
        };
    }

    /** Why code in one package must not use the other package; empty where it may. */
    static Optional<String> objection(String fromPackage, String toPackage) {
        if (!isOurs(toPackage)) {
            return Optional.empty();
        }
        Optional<Room> from = room(fromPackage);
        Optional<Room> to = room(toPackage);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of((from.isEmpty() ? fromPackage : toPackage) + " is not on the floor plan");
        }
        return objection(from.get(), to.get());
    }

    private static Optional<String> objection(Room from, Room to) {
        if (from.equals(to) || to.layer() == Layer.BASE) {
            return Optional.empty();
        }
        return switch (to.layer()) {
            case CORE, WEB, KIT, PROGRAM -> Optional.of("nobody else may use the " + to.layer() + " of " + to.owner());
            case PLATFORM -> objectionToPlatform(from, to);
            case API -> objectionToApi(from, to);
            case BASE -> Optional.empty();
        };
    }

    private static Optional<String> objectionToPlatform(Room from, Room to) {
        return switch (from.layer()) {
            case BASE, API, KIT -> Optional.of("a contract stands on base alone, not on the platform's " + to.owner());
            case WEB ->
                to.owner().equals("store") ? Optional.of("a web bundle never touches the store") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> objectionToApi(Room from, Room to) {
        return switch (from.layer()) {
            case BASE, PLATFORM, PROGRAM -> Optional.of("the platform knows no domain, and " + to.owner() + " is one");
            case KIT -> Optional.empty();
            default ->
                from.owner().equals(to.owner()) || standsOn(from.owner(), to.owner())
                        ? Optional.empty()
                        : Optional.of(from.owner() + " does not stand on " + to.owner()
                                + ": against the arrow only events travel");
        };
    }

    private static boolean standsOn(String domain, String other) {
        return DOMAINS.getOrDefault(domain, Set.of()).stream()
                .anyMatch(next -> next.equals(other) || standsOn(next, other));
    }
}
