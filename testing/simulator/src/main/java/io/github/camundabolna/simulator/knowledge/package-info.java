/**
 * Knowledge bases and how they are processed. This package knows nothing of HTTP; the file itself
 * is not kept.
 */
package io.github.camundabolna.simulator.knowledge;
