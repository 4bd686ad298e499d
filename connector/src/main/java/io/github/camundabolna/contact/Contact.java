package io.github.camundabolna.contact;

import java.util.Map;

/**
 * A person to call.
 *
 * @param row where the contact stood: in a list from 1, in a CSV file as a spreadsheet counts, with
 *     the header as row 1
 * @param phoneNumber in E.164 format
 * @param key tells the contact from all others, without blanks at its ends
 * @param variables what the agent knows, by column; every contact has all columns of its list, and
 *     the empty text where it had none
 */
public record Contact(int row, String phoneNumber, String key, Map<String, String> variables) {}
