package org.yakuba.calendar.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yakuba.base.DomainWeb;
import org.yakuba.calendar.BusinessCalendar;
import org.yakuba.calendar.OutsideCalendar;
import org.yakuba.rest.Problem;
import org.yakuba.rest.PublicRoute;
import org.yakuba.rest.RestResource;

/** Whether the municipality is open on a day. Public: it says nothing about anybody. */
@Component(service = RestResource.class)
@DomainWeb(domain = "calendar")
@Path("v1/days")
@Produces(MediaType.APPLICATION_JSON)
public final class DaysResource implements RestResource {
    private final BusinessCalendar calendar;

    @Activate
    public DaysResource(@Reference BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @Path("{date}")
    @PublicRoute
    public DayAnswer day(@PathParam("date") String date) {
        try {
            return DayAnswer.of(calendar, LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            throw Problem.badRequest(
                    "date-form",
                    "パスの日付「%s」は実在する日付として読めません。yyyy-MM-dd の形で書いてください(例 2026-11-23)。".formatted(date),
                    "The date \"%s\" in the path is not a date that exists. Write it as yyyy-MM-dd (2026-11-23)."
                            .formatted(date));
        } catch (OutsideCalendar e) {
            throw Problem.badRequest(
                    "date-outside",
                    "パスの日付 %s は暦の範囲の外です。%s から %s までの日付を指定してください。".formatted(e.asked(), e.first(), e.last()),
                    "The date %s in the path lies outside the calendar. Ask for a date from %s to %s."
                            .formatted(e.asked(), e.first(), e.last()));
        }
    }
}
