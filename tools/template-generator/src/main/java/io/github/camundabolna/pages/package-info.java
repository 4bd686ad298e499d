/**
 * Makes the pages in {@code docs/reference/operations}: one for each operation and event, from the
 * element templates, the connector's own results and the diagrams that the panel exported. What a
 * field of a result means stands in {@code texts.properties} and nowhere else; what an error means,
 * in {@code docs/reference/errors.md}. Nobody edits the pages by hand, and nothing here decides
 * what a template says.
 */
package io.github.camundabolna.pages;
