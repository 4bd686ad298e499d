package io.github.camundabolna.simulator.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A person to call.
 *
 * @param variables the other columns of the row, exactly as text in the file
 */
public record Contact(String number, ObjectNode variables) {}
