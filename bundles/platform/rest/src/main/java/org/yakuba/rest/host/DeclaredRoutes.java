package org.yakuba.rest.host;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import org.yakuba.rest.Problem;
import org.yakuba.rest.PublicRoute;

/** Lets through what is declared public and, until people can sign in, nothing else. */
final class DeclaredRoutes implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!resource.getResourceMethod().isAnnotationPresent(PublicRoute.class)) {
            throw new Problem(401, "sign-in", "サインインしていないため見られません。", "Sign in to see this.");
        }
    }
}
