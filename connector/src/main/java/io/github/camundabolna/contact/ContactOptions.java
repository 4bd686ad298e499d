package io.github.camundabolna.contact;

import java.util.Map;
import java.util.Optional;

/**
 * How contacts are read.
 *
 * @param file what the vendor takes
 * @param phoneColumn the column, or the entry of each context, that holds the phone number
 * @param keyColumn the column whose value tells contacts apart; empty: the number of the row does
 * @param duplicates what happens to contacts with the same phone number
 * @param sharedColumns more columns of the file, with the value that every contact has there
 */
public record ContactOptions(
    VendorCsv file,
    String phoneColumn,
    Optional<String> keyColumn,
    DuplicateHandling duplicates,
    Map<String, String> sharedColumns) {}
