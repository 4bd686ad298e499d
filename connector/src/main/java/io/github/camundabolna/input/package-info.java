/**
 * Input from the panel: formats of its fields, and messages about invalid values. Each format is
 * declared once, for the panel in the Modeler and for Java. This package sends no requests and
 * knows no operation.
 */
package io.github.camundabolna.input;
