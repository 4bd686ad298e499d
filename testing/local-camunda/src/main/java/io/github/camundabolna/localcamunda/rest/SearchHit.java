package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A hit of a search, with the key that orders the pages. */
record SearchHit(long key, ObjectNode json) {}
