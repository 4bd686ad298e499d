package io.github.camundabolna.demo;

import java.util.Map;

/**
 * Somebody to call.
 *
 * @param variables what the process instance starts with, besides the agent
 */
record Person(String name, String phoneNumber, Map<String, Object> variables) {}
