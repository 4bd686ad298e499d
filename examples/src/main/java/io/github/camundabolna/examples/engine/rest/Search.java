package io.github.camundabolna.examples.engine.rest;

/** What a search asks for; unless {@code wholeValues}, long values of variables come cut short. */
record Search(Filter filter, boolean wholeValues) {}
