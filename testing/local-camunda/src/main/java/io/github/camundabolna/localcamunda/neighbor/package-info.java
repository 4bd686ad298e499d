/**
 * Another connector in the same runtime, and how long its jobs take: Camunda's REST connector calls
 * a server that answers at once. It shows whether a connector under test slows others down. It must
 * not know which connector that is.
 */
package io.github.camundabolna.localcamunda.neighbor;
