package io.github.camundabolna.demo;

import java.util.Map;

/**
 * A person to call.
 *
 * @param variables the variables of the process instance, in addition to the agent
 */
record Person(String name, String phoneNumber, Map<String, Object> variables) {}
