/**
 * Makes the element templates: the generator reads the connector's classes, {@link
 * io.github.camundabolna.templates.OutboundCompletion} and {@link
 * io.github.camundabolna.templates.InboundCompletion} set what it cannot, and the plain waits,
 * which have no class, are written here. The files beside this module's pom are exactly what comes
 * out; nobody edits them by hand. No text of a field stands here: it stands at the field.
 */
package io.github.camundabolna.templates;
