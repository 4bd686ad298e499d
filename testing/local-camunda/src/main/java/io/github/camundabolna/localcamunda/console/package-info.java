/**
 * What a command-line program shows the person who started it: a progress line, tables, and one
 * sentence for a failure. It writes text and knows nothing about where the text comes from. Neither
 * Camunda nor a vendor may be known here.
 */
package io.github.camundabolna.localcamunda.console;
