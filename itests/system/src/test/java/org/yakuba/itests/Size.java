package org.yakuba.itests;

/** How much of a long test is run: a part in {@code ./yakuba test}, all of it in {@code ./yakuba prove}. */
final class Size {
    private Size() {}

    static int of(int small, int full) {
        return System.getProperty("yakuba.size", "small").equals("full") ? full : small;
    }
}
