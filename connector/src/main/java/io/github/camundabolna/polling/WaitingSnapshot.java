package io.github.camundabolna.polling;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who waits at an element, by one listing of the engine.
 *
 * @param perId those of which it is known what they wait for, by its id
 * @param unreadable process instances of which that could not be read this time
 * @param listed how many the engine lists
 */
record WaitingSnapshot(
    Map<String, List<WaitingInstance>> perId, Set<Long> unreadable, int listed) {}
