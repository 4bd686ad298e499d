package io.github.camundabolna.contact;

import java.util.Map;

/**
 * A contact as the file for the vendor has it, read back.
 *
 * @param variables by column
 */
record Contact(String phoneNumber, String key, Map<String, String> variables) {}
