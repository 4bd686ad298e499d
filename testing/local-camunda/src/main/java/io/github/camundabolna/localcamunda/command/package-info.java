/** Commands to the embedded engine that its gateway doesn't offer. Nothing here may serve HTTP. */
package io.github.camundabolna.localcamunda.command;
