package io.github.camundabolna.examples.run;

/**
 * An instance of the example {@code payment-campaign}.
 *
 * @param stopped whether it is to be stopped while it runs
 */
record Campaign(String name, Started started, boolean stopped) {}
