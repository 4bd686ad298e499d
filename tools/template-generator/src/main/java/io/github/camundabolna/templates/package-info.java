/**
 * Makes the element templates: the generator reads the connector's classes, and what it cannot set
 * is set here: {@link io.github.camundabolna.templates.OutboundCompletion} and its like fill fields
 * in, {@link io.github.camundabolna.templates.Layout} orders and folds the groups, and the plain
 * waits, which have no class, are written here. The files beside this module's pom are exactly what
 * comes out; nobody edits them by hand. No text of a field of a class stands here: it stands at the
 * field; {@link io.github.camundabolna.templates.GeneratedFieldTexts} explains those that the
 * generator adds.
 */
package io.github.camundabolna.templates;
