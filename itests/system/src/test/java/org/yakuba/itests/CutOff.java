package org.yakuba.itests;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A network with nothing in it but the loopback: a namespace of its own. Who tries to reach anything outside, by address
 * or by name, fails at once and is counted by the kernel.
 */
final class CutOff implements AutoCloseable {
    /** Packets without a way out, and datagrams to a name server on this machine that is not there. */
    private static final String COUNT = "awk '$1==\"Ip:\" && ++i==2 {s+=$13} $1==\"Udp:\" && ++u==2 {s+=$3}"
            + " $1==\"Ip6OutNoRoutes\" || $1==\"Udp6NoPorts\" {s+=$2} END {print s+0}' /proc/net/snmp /proc/net/snmp6";

    private final Process holder;
    private final String[] entry;

    private CutOff(Process holder) {
        this.holder = holder;
        this.entry =
                new String[] {"nsenter", "-t", String.valueOf(holder.pid()), "--user", "--preserve-credentials", "--net"
                };
    }

    /** Not tried where namespaces cannot be had. */
    static CutOff open() {
        Assumptions.assumeTrue(
                Shell.run("unshare", "--user", "--map-root-user", "--net", "true")
                                .exit()
                        == 0,
                "no network namespace can be made here (unshare -rn)");
        Process holder = Shell.holding(
                "unshare",
                "--user",
                "--map-root-user",
                "--net",
                "sh",
                "-c",
                "ip link set lo up && echo up && exec cat");
        try {
            Assumptions.assumeTrue(holder.getInputStream().read() == 'u', "no loopback in a namespace (ip link)");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new CutOff(holder);
    }

    /** The program that runs another one in here. */
    String[] entry() {
        return entry.clone();
    }

    Answer run(String script) {
        List<String> command = new ArrayList<>(List.of(entry));
        command.addAll(List.of("bash", "-c", script));
        return Shell.run(command);
    }

    /** How often anything in here has tried to reach outside. */
    long attempts() {
        return Long.parseLong(run(COUNT).expect(0).out().strip());
    }

    /** What a web server in here answers. */
    String get(int port, String path) {
        return run("exec 3<>/dev/tcp/127.0.0.1/%d && printf 'GET %s HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && cat <&3"
                        .formatted(port, path))
                .out();
    }

    @Override
    public void close() {
        holder.destroy();
    }
}
