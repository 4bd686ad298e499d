package io.github.camundabolna.polling;

import java.util.Map;

/**
 * The end of a resource that instances wait for.
 *
 * @param id as the instances have it, which is their correlation key
 * @param result variables by name, ready for JSON
 * @param line short description for operators
 */
public record CompletedWait(String id, Map<String, Object> result, String line) {}
