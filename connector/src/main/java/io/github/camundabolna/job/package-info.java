/**
 * What every outbound connector does with a job: bind its variables, have it done once though the
 * job may come often, and tell the engine what failed. What is to be done lives in {@code call} and
 * {@code batch}, which use this package and must not be known here. Nothing here sends a request to
 * Bolna.
 */
package io.github.camundabolna.job;
