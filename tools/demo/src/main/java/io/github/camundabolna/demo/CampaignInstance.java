package io.github.camundabolna.demo;

/**
 * An instance of the example {@code payment-campaign}.
 *
 * @param stopped whether the program stops it while it runs
 */
record CampaignInstance(String name, StartedInstance started, boolean stopped) {}
