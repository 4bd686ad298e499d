package io.github.camundabolna.contact;

import java.util.Map;
import java.util.Optional;

/**
 * How contacts are read.
 *
 * @param phoneColumn the column, or the entry of each context, that holds the phone number
 * @param keyColumn the column whose value tells contacts apart; empty: the number of the row does
 * @param duplicates what becomes of contacts with the same phone number
 * @param ofEveryone more columns of the file, with the value that each contact has there
 */
public record ContactOptions(
    String phoneColumn,
    Optional<String> keyColumn,
    DuplicateHandling duplicates,
    Map<String, String> ofEveryone) {}
