package io.github.camundabolna.polling;

import java.util.Map;

/**
 * The end of something for which processes wait.
 *
 * @param id as the processes have it: it is their correlation key
 * @param result what they get: variables by name, ready for JSON
 * @param line the same for operators, in a few words
 */
public record CompletedWait(String id, Map<String, Object> result, String line) {}
