package io.github.camundabolna.localcamunda.grpc;

import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesResponse;
import io.github.camundabolna.localcamunda.records.RecordLog;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;

/**
 * Sets the variables of a failed job in its element instance, as a cluster does with the failure
 * itself. A job that no worker has is left alone, because the engine rejects its failure.
 */
record FailedJobVariables(Channel gateway, RecordLog log) {

  /** Sets the variables if the request has some, and then continues. */
  void beforeForwarding(MethodDescriptor<?, ?> method, byte[] request, Runnable then) {
    if (!method.getFullMethodName().equals(GatewayGrpc.getFailJobMethod().getFullMethodName())) {
      then.run();
      return;
    }
    FailJobRequest failure =
        GatewayGrpc.getFailJobMethod().parseRequest(new ByteArrayInputStream(request));
    if (failure.getVariables().isEmpty()) {
      then.run();
      return;
    }
    log.elementInstanceOfActivatedJob(failure.getJobKey())
        .ifPresentOrElse(element -> set(failure.getVariables(), element, then), then);
  }

  private void set(String variables, long elementInstanceKey, Runnable then) {
    SetVariablesRequest request =
        SetVariablesRequest.newBuilder()
            .setElementInstanceKey(elementInstanceKey)
            .setVariables(variables)
            .setLocal(true)
            .build();
    GatewayGrpc.newStub(gateway).setVariables(request, new Continuation(then));
  }

  /** Continues in any case: if the element is gone, the engine rejects the failure too. */
  private record Continuation(Runnable then) implements StreamObserver<SetVariablesResponse> {

    @Override
    public void onNext(SetVariablesResponse response) {
      // The end of the request matters, not its response.
    }

    @Override
    public void onError(Throwable failure) {
      then.run();
    }

    @Override
    public void onCompleted() {
      then.run();
    }
  }
}
