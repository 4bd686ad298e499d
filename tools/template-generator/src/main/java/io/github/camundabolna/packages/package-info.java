/**
 * Draws the packages of the connector, and which uses which. What it draws comes from the imports
 * of the sources, so the picture can't be out of date. What a package is for is said in the package
 * itself and in {@code docs/explanation/architecture.md}, never here.
 */
package io.github.camundabolna.packages;
