package org.yakuba.leases.sample.caller;

import java.util.List;
import java.util.function.Supplier;
import org.yakuba.leases.sample.api.Greeting;

/** Has one plain reference and tells all it was given. The description is written by the test. */
public final class Desk implements Supplier<List<Object>> {

    private final Greeting greeting;
    private final List<Greeting> all;

    public Desk(Greeting greeting, List<Greeting> all) {
        this.greeting = greeting;
        this.all = all;
    }

    @Override
    public List<Object> get() {
        return List.of(greeting.toString(), greeting.greet("the desk"), all.size());
    }
}
