package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One hit of a search, with the key by which pages are cut. */
record SearchHit(long key, ObjectNode json) {}
