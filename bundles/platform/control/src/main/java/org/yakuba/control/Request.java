package org.yakuba.control;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.yakuba.generations.Actor;

/** A command with its arguments, who gives it and in which language the answer is to be. */
record Request(String command, JsonObject arguments, Actor actor, Locale locale) {}
