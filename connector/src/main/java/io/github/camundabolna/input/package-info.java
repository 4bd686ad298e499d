/**
 * What a person fills into the panel: the forms that its fields must have, and the sentences that
 * say what is wrong with a value and what is right. A form is written down once, for the panel in
 * the Modeler and for Java. Nothing here sends a request or knows an operation.
 */
package io.github.camundabolna.input;
