/**
 * Another connector in the same runtime, and how long its jobs take: Camunda's REST connector asks
 * a server that answers at once. It knows nothing of Bolna.
 */
package io.github.camundabolna.localcamunda.neighbor;
