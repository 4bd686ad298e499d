/**
 * What the outbound connectors of all vendors share: binding a job's variables, running its
 * operation, and creating something once. {@link io.github.camundabolna.operation.OperationRunner}
 * is the entry point. This package knows no operation and sends no requests.
 */
package io.github.camundabolna.operation;
