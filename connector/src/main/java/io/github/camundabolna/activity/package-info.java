/**
 * What operators see of an inbound element in a runtime: its activity log and its health. Lines are
 * bounded here, whoever causes them. What an event or a poll means is not known here.
 */
package io.github.camundabolna.activity;
