package io.github.camundabolna.localcamunda.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFailureTest {

  @ParameterizedTest
  @CsvSource({
    "RESOURCE_EXHAUSTED, SAFE_TO_RETRY",
    "DEADLINE_EXCEEDED, UNKNOWN",
    "UNAVAILABLE, UNKNOWN",
    "INVALID_ARGUMENT, REJECTED",
    "UNAUTHENTICATED, REJECTED",
    "NOT_FOUND, REJECTED"
  })
  void statusOfTheGatewaySaysWhetherToAskAgain(Status.Code code, RequestFailure expected) {
    Status status = Status.fromCode(code);

    assertThat(RequestFailure.of(new ClientStatusException(status, status.asRuntimeException())))
        .isEqualTo(expected);
  }

  @Test
  void gatewayThatIsNotThereHasDoneNothing() {
    Status status = Status.UNAVAILABLE.withCause(new ConnectException("Connection refused"));

    assertThat(RequestFailure.of(new ClientStatusException(status, status.asRuntimeException())))
        .isEqualTo(RequestFailure.SAFE_TO_RETRY);
  }

  @Test
  void anythingElseIsNotAskedAgain() {
    assertThat(RequestFailure.of(new ClientException("no such field")))
        .isEqualTo(RequestFailure.REJECTED);
  }
}
