/** The settings of the connector runtime. Their meaning is defined where they're used. */
package io.github.camundabolna.settings;
