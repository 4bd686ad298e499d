/**
 * Holds requests and responses to Bolna's published contract, with the corrections that are known.
 * It knows neither the connector nor the simulator: both use it in their tests.
 */
package io.github.camundabolna.contract;
