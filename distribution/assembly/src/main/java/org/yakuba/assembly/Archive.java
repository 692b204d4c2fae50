package org.yakuba.assembly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A zip whose bytes depend on its contents alone: entries in order, one time for all of them, permissions as given, and
 * nothing compressed, since almost everything in it is a jar and compressors differ from one machine to the next.
 */
final class Archive {
    private static final int UTF8_NAMES = 0x0800;
    private static final int MADE_ON_UNIX = 3 << 8 | 20;
    private static final int VERSION_NEEDED = 10;
    private static final int REGULAR_FILE = 0100000;
    private static final int ENTRY_LIMIT = 0xffff;

    private final int time;
    private final int date;
    private final Map<String, Entry> entries = new TreeMap<>();

    private record Entry(byte[] content, int mode) {}

    /** @param timestamp the time of every entry; zip knows no time zone, so it is written in UTC */
    Archive(Instant timestamp) {
        LocalDateTime utc = LocalDateTime.ofInstant(timestamp, ZoneOffset.UTC);
        time = utc.getHour() << 11 | utc.getMinute() << 5 | utc.getSecond() / 2;
        date = (utc.getYear() - 1980) << 9 | utc.getMonthValue() << 5 | utc.getDayOfMonth();
    }

    void add(String path, byte[] content, boolean executable) {
        if (entries.put(path, new Entry(content, executable ? 0755 : 0644)) != null) {
            throw new IllegalStateException(path + " is given twice");
        }
        if (entries.size() >= ENTRY_LIMIT) {
            throw new IllegalStateException("more entries than a plain zip can hold");
        }
    }

    byte[] toBytes() throws IOException {
        Bytes out = new Bytes();
        Bytes directory = new Bytes();
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            int offset = out.size();
            byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
            byte[] content = entry.getValue().content();
            out.four(0x04034b50);
            describe(out, name, content);
            out.write(name);
            out.write(content);

            directory.four(0x02014b50).two(MADE_ON_UNIX);
            describe(directory, name, content);
            directory.two(0).two(0).two(0);
            directory.four((REGULAR_FILE | entry.getValue().mode()) << 16).four(offset);
            directory.write(name);
        }
        int start = out.size();
        out.write(directory.toByteArray());
        out.four(0x06054b50).two(0).two(0).two(entries.size()).two(entries.size());
        out.four(directory.size()).four(start).two(0);
        return out.toByteArray();
    }

    /** What a local header and the central directory say alike. */
    private void describe(Bytes out, byte[] name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        out.two(VERSION_NEEDED).two(UTF8_NAMES).two(0).two(time).two(date);
        out.four((int) sum.getValue()).four(content.length).four(content.length);
        out.two(name.length).two(0);
    }

    /** Numbers in the order of bytes a zip wants. */
    private static final class Bytes extends ByteArrayOutputStream {

        Bytes two(int value) {
            write(value);
            write(value >>> 8);
            return this;
        }

        Bytes four(int value) {
            return two(value).two(value >>> 16);
        }
    }
}
