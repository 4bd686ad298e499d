/** Tries what a user downloads: the jar, the archives of templates, and the published pom. */
package io.github.camundabolna.release;
