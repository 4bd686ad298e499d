/**
 * Camunda's stock connector runtime, started in this JVM or in one of its own. It sets properties
 * and waits until the runtime is ready. Nothing here may define a bean, a connector, or an engine.
 */
package io.github.camundabolna.localcamunda.runtime;
