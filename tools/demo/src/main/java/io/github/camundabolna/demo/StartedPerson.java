package io.github.camundabolna.demo;

/** A person, and the process instance that calls them. */
record StartedPerson(Person person, StartedInstance started) {}
