/**
 * The client for batches, and what Bolna says of a batch. How contacts become a CSV file is no
 * matter of it, nor what a process gets. Nothing here knows Camunda.
 */
package io.github.camundabolna.bolna.client.batch;
