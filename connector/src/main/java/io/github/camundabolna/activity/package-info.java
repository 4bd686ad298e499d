/**
 * What operators see of an inbound element in a runtime: its activity log and its health. This
 * package bounds the number of lines. It doesn't know what an event or a poll means.
 */
package io.github.camundabolna.activity;
