package io.github.camundabolna.examples.engine.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One hit of a search, with the key by which pages are cut. */
record Row(long key, ObjectNode json) {}
