package org.yakuba.generations.text;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes: two for a wide or full-width character, none for a combining one. */
public final class TextWidth {
    /** First and last code point of the wide and full-width blocks of Unicode, in order. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x2329, 0x232A},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1B000, 0x1B2FF},
        {0x1F200, 0x1F2FF},
        {0x1F300, 0x1F64F},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD},
    };

    private TextWidth() {}

    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** Breaks at spaces where there are any, between wide characters elsewhere, and never before closing punctuation. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (of(rest) > width) {
            int cut = cut(rest, width);
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    private static int cut(String text, int width) {
        int best = 0;
        int spare = 0;
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (used + of(point) > width) {
                break;
            }
            if (end > 0 && mayBreak(text.codePointBefore(end), point)) {
                best = end;
            } else if (end > 0 && "./-_".indexOf(text.charAt(end - 1)) >= 0) {
                spare = end;
            }
            used += of(point);
            end += Character.charCount(point);
        }
        if (end < text.length() && mayBreak(text.codePointBefore(Math.max(1, end)), text.codePointAt(end))) {
            best = end;
        }
        if (best == 0) {
            best = spare;
        }
        return best > 0 ? best : Math.max(end, Character.charCount(text.codePointAt(0)));
    }

    private static boolean mayBreak(int before, int after) {
        if (before == ' ' || after == ' ') {
            return true;
        }
        return (of(before) == 2 || of(after) == 2)
                && "、。)」』】〕,.!?:;ー・%]".indexOf(after) < 0
                && "(「『【〔[".indexOf(before) < 0
                && "()!?:,".indexOf(after) < 0;
    }

    private static int of(int point) {
        if (point < 0x300) {
            return point < 0x20 ? 0 : 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] block : WIDE) {
            if (point <= block[1]) {
                return point >= block[0] ? 2 : 1;
            }
        }
        return 1;
    }
}
