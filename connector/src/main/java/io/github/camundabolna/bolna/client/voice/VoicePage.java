package io.github.camundabolna.bolna.client.voice;

import java.util.List;

/**
 * One page of voices.
 *
 * @param full whether the page has as many rows as requested, so there can be another page; Bolna
 *     sends no total
 */
public record VoicePage(List<Voice> voices, boolean full) {}
