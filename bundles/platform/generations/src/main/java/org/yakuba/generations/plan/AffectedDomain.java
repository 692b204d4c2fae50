package org.yakuba.generations.plan;

import java.util.Locale;

/**
 * A domain that notices the change.
 *
 * @param held whether its work waits at the door meanwhile
 * @param through the domain whose api it depends on; the domain itself if it is changed
 */
public record AffectedDomain(String domain, String titleJa, String titleEn, boolean held, String through) {

    public String title(Locale locale) {
        return locale.getLanguage().equals("ja") ? titleJa : titleEn;
    }

    public boolean isChanged() {
        return domain.equals(through);
    }
}
