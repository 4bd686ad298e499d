/**
 * What every outbound connector does with a job: bind its variables, have it done once though the
 * job may come often, and tell the engine what failed. What is to be done lives in the packages of
 * the vendors, which use this one and must not be known here. Nothing here sends a request.
 */
package io.github.camundabolna.job;
