/**
 * Requests to a Camunda cluster that may be slow or down: which of them may be sent again, and for
 * how long. It knows Camunda's client and works with any cluster, embedded or not. Nothing here
 * starts a cluster or knows which processes run in it.
 */
package io.github.camundabolna.localcamunda.client;
