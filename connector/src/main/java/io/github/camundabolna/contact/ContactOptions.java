package io.github.camundabolna.contact;

import java.util.Map;
import java.util.Optional;

/**
 * Options for reading contacts.
 *
 * @param file the file that the vendor accepts
 * @param phoneColumn column or context entry with the phone number
 * @param keyColumn column that identifies each contact; if empty, the row number
 * @param duplicates handling of contacts with the same phone number
 * @param sharedColumns more columns of the file, with the value that all contacts share
 */
public record ContactOptions(
    VendorCsv file,
    String phoneColumn,
    Optional<String> keyColumn,
    DuplicateHandling duplicates,
    Map<String, String> sharedColumns) {}
