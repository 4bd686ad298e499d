package io.github.camundabolna.localcamunda.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.localcamunda.records.RecordLog;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForwardedCallTest {

  private final List<String> steps = new ArrayList<>();
  private final Channel gateway = new Gateway();

  private final ForwardedCall call =
      ForwardedCall.start(
          new Received(),
          new Metadata(),
          gateway,
          new FailedJobVariables(gateway, new RecordLog(List::of)));

  @Test
  void aRequestIsForwarded() {
    call.onMessage(new byte[0]);

    assertThat(steps).containsExactly("start", "message", "half-close", "request");
  }

  @Test
  void aCancellationReachesTheGateway() {
    call.onMessage(new byte[0]);
    call.onCancel();

    assertThat(steps).endsWith("cancel");
  }

  /** The gateway may respond to the variables only after the client has canceled. */
  @Test
  void aCanceledRequestIsNotForwarded() {
    call.onCancel();
    call.onMessage(new byte[0]);

    assertThat(steps).containsExactly("cancel");
  }

  /** Records what is forwarded. */
  private final class Gateway extends Channel {

    @Override
    public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
      return new Forwarded<>();
    }

    @Override
    public String authority() {
      return "gateway";
    }
  }

  private final class Forwarded<Q, A> extends ClientCall<Q, A> {

    @Override
    public void start(Listener<A> responses, Metadata headers) {
      steps.add("start");
    }

    @Override
    public void request(int messages) {
      steps.add("request");
    }

    @Override
    public void cancel(String message, Throwable cause) {
      steps.add("cancel");
    }

    @Override
    public void halfClose() {
      steps.add("half-close");
    }

    @Override
    public void sendMessage(Q message) {
      steps.add("message");
    }
  }

  private static final class Received extends ServerCall<byte[], byte[]> {

    @Override
    public void request(int messages) {
      // The only request is passed on by the test.
    }

    @Override
    public void sendHeaders(Metadata headers) {
      // The gateway of this test doesn't respond.
    }

    @Override
    public void sendMessage(byte[] message) {
      // The gateway of this test doesn't respond.
    }

    @Override
    public void close(Status status, Metadata trailers) {
      // The gateway of this test doesn't respond.
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public MethodDescriptor<byte[], byte[]> getMethodDescriptor() {
      return RawMessages.method("gateway/Topology");
    }
  }
}
