/**
 * The gRPC interface of the embedded engine, as a real gateway has it. It forwards every request
 * and adds what the engine's own gateway leaves out. It must not answer a request by itself.
 */
package io.github.camundabolna.localcamunda.grpc;
