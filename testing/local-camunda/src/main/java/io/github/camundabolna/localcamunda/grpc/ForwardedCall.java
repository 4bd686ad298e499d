package io.github.camundabolna.localcamunda.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;

/**
 * Forwards one call to the gateway. Each has a single request and any number of responses. The
 * deadline and the cancellation of the call apply to the gateway too, through gRPC's context.
 */
final class ForwardedCall extends ServerCall.Listener<byte[]> {

  private final ServerCall<byte[], byte[]> call;
  private final ClientCall<byte[], byte[]> forwarded;
  private final Metadata headers;
  private final FailedJobVariables variables;
  private boolean canceled;

  private ForwardedCall(
      ServerCall<byte[], byte[]> call,
      ClientCall<byte[], byte[]> forwarded,
      Metadata headers,
      FailedJobVariables variables) {
    this.call = call;
    this.forwarded = forwarded;
    this.headers = headers;
    this.variables = variables;
  }

  static ForwardedCall start(
      ServerCall<byte[], byte[]> call,
      Metadata headers,
      Channel gateway,
      FailedJobVariables variables) {
    String method = call.getMethodDescriptor().getFullMethodName();
    call.request(1);
    return new ForwardedCall(
        call, gateway.newCall(RawMessages.method(method), CallOptions.DEFAULT), headers, variables);
  }

  @Override
  public void onMessage(byte[] request) {
    variables.beforeForwarding(call.getMethodDescriptor(), request, () -> forward(request));
  }

  /** The variables may have been set too late: gRPC doesn't start a call that was canceled. */
  private synchronized void forward(byte[] request) {
    if (canceled) {
      return;
    }
    forwarded.start(new Responses(), headers);
    forwarded.sendMessage(request);
    forwarded.halfClose();
    forwarded.request(1);
  }

  @Override
  public synchronized void onCancel() {
    canceled = true;
    forwarded.cancel("the client canceled its request", null);
  }

  /** Sends back what the gateway responds. */
  private final class Responses extends ClientCall.Listener<byte[]> {

    @Override
    public void onHeaders(Metadata received) {
      call.sendHeaders(received);
    }

    @Override
    public void onMessage(byte[] response) {
      call.sendMessage(response);
      forwarded.request(1);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      if (!call.isCancelled()) {
        call.close(status, trailers);
      }
    }
  }
}
