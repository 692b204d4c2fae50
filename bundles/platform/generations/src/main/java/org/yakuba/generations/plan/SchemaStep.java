package org.yakuba.generations.plan;

/** A step that expands the tables of a domain before its provider starts. The store of data fills this list. */
public record SchemaStep(String domain, String id, String title) {}
