package org.yakuba.generations;

/** Who acts. Until people sign in, this is the operating-system user of the local channel. */
public record Actor(String name, Kind kind) {

    public enum Kind {
        SYSTEM_USER,
        ACCOUNT,
        RUNTIME
    }

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an actor needs a name");
        }
    }

    public static Actor systemUser(String name) {
        return new Actor(name, Kind.SYSTEM_USER);
    }
}
