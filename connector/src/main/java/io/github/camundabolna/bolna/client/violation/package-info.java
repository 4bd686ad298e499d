/**
 * The client for violations: complaints about calls, and the evidence that an account submits. How
 * a file got onto the disk is not its concern. It doesn't know Camunda.
 */
package io.github.camundabolna.bolna.client.violation;
