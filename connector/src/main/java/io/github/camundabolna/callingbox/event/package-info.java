/**
 * Takes CallingBox's events. So far, it verifies their signatures. What any vendor's receiver needs
 * is in {@code webhook}, and the API in {@code client}.
 */
package io.github.camundabolna.callingbox.event;
