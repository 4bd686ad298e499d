/**
 * The client for batches, and their representation at Bolna. Neither the contacts' CSV file nor a
 * process's result is its concern. It doesn't know Camunda.
 */
package io.github.camundabolna.bolna.client.batch;
