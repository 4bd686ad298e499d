package io.github.camundabolna.demo;

/**
 * A line of a campaign's table: the people whose calls ended alike.
 *
 * @param did what the process did, in the words of its diagram
 * @param right whether it is what the numbers say
 */
record CampaignRow(String outcome, int people, String did, double seconds, boolean right) {}
