package org.yakuba.generations.plan;

/** A plan that is not stored yet, with the contents it needs still where they were found. */
public final class Proposal implements AutoCloseable {
    private final Plan plan;
    private final Contents contents;
    private final Scratch scratch;

    Proposal(Plan plan, Contents contents, Scratch scratch) {
        this.plan = plan;
        this.contents = contents;
        this.scratch = scratch;
    }

    public Plan plan() {
        return plan;
    }

    void stage() {
        contents.stage();
    }

    @Override
    public void close() {
        scratch.close();
    }
}
