package org.yakuba.generations.trust;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * Bundles a key may sign.
 *
 * @param name a symbolic name, all below one ({@code jp.example.*}), or all ({@code *})
 * @param versions an OSGi version range; {@code 1.0} means 1.0 and later
 */
public record Allowance(String name, VersionRange versions) {
    private static final VersionRange ANY = new VersionRange("0");
    private static final Pattern NAME = Pattern.compile("\\*|[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*(\\.\\*)?");

    public Allowance {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("neither a symbolic name nor a pattern such as jp.example.*: " + name);
        }
    }

    /** {@code name} or {@code name@range}. */
    public static Allowance parse(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new Allowance(text, ANY)
                : new Allowance(text.substring(0, at), new VersionRange(text.substring(at + 1)));
    }

    boolean allowsName(String symbolicName) {
        return name.equals("*")
                || name.equals(symbolicName)
                || (name.endsWith(".*") && symbolicName.startsWith(name.substring(0, name.length() - 1)));
    }

    boolean allows(String symbolicName, String version) {
        return allowsName(symbolicName) && isVersion(version) && versions.includes(Version.parseVersion(version));
    }

    private static boolean isVersion(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,9}){0,2}|\\d{1,9}(\\.\\d{1,9}){2}\\.[A-Za-z0-9_-]+");
    }

    static Allowance from(JsonObject json) {
        return new Allowance(json.getString("name"), new VersionRange(json.getString("versions")));
    }

    JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("versions", versions.toString())
                .build();
    }

    @Override
    public String toString() {
        return versions.equals(ANY) ? name : name + "@" + versions;
    }
}
