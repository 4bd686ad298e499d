/**
 * Camunda's stock connector runtime: started in this JVM or in one of its own. It sets properties
 * and waits for readiness. No bean, no connector and no engine is defined here.
 */
package io.github.camundabolna.localcamunda.runtime;
