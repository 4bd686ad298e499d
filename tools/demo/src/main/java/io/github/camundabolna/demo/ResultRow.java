package io.github.camundabolna.demo;

/**
 * A line of the table at the end.
 *
 * @param did what the process did, in the words of its diagram
 * @param right whether it went as the number says
 */
record ResultRow(
    String person,
    String number,
    String executionId,
    String outcome,
    String did,
    double seconds,
    boolean right) {}
