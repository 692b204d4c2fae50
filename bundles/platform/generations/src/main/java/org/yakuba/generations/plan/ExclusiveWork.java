package org.yakuba.generations.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work that no change may disturb: an annual run, a period being closed. Whoever runs such work registers this as a
 * service; apply and revert ask all of them before anything happens, and refuse with the reason.
 */
@ConsumerType
public interface ExclusiveWork {

    /**
     * What runs now and must not be disturbed by a change of {@code domains}; empty when nothing does.
     *
     * @param domains the domains the plan affects; for a restart all of them
     */
    Optional<Running> running(Set<String> domains);

    /**
     * @param domain whose work it is
     * @param id what an operator asks about it with
     */
    record Running(String domain, String id, String titleJa, String titleEn) {

        public String title(Locale locale) {
            return locale.getLanguage().equals("ja") ? titleJa : titleEn;
        }
    }
}
