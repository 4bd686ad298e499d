package io.github.camundabolna.callingbox.client.call;

import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockCallingBox;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which each request for calls can fail without a sentence of CallingBox. */
class CallingBoxCallClientFailuresTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final String HTML = "<html>Bad gateway</html>";

  @AutoClose private final MockCallingBox box = new MockCallingBox();

  private enum Sending {
    PLACE(
        calls ->
            calls.place(
                new AgentDispatch(
                    "a1",
                    "+15551234567",
                    Optional.empty(),
                    Optional.empty(),
                    DispatchOptions.NONE)),
        Kind.UNKNOWN_OUTCOME),
    GET(calls -> calls.call("c1"), Kind.SAFE_TO_RETRY),
    HISTORY(calls -> calls.history(Instant.EPOCH, call -> {}), Kind.SAFE_TO_RETRY),
    TRANSCRIPT(calls -> calls.transcript("c1"), Kind.SAFE_TO_RETRY);

    private final Consumer<CallingBoxCallClient> request;
    private final Kind unsettled;

    Sending(Consumer<CallingBoxCallClient> request, Kind unsettled) {
      this.request = request;
      this.unsettled = unsettled;
    }
  }

  /** What leaves open whether CallingBox has done what the request says. */
  private enum Loss {
    SERVER_ERROR(() -> TestResponses.json(500, "{\"error\":\"oops\"}")),
    BAD_GATEWAY(() -> TestResponses.json(502, "{\"error\":\"provider\"}")),
    BAD_GATEWAY_OF_A_PROXY(() -> TestResponses.text(502, HTML)),
    UNAVAILABLE(() -> TestResponses.text(503, "")),
    GATEWAY_TIMEOUT(() -> TestResponses.text(504, HTML)),
    REQUEST_TIMEOUT(() -> TestResponses.text(408, "")),
    PAGE_OF_A_PROXY(() -> TestResponses.text(200, HTML)),
    CUT(TestResponses::cutAfterReading),
    SILENCE(TestResponses::noResponse);

    private final Supplier<MockResponse> answer;

    Loss(Supplier<MockResponse> answer) {
      this.answer = answer;
    }
  }

  static Stream<Arguments> losses() {
    return Stream.of(Sending.values())
        .flatMap(sending -> Stream.of(Loss.values()).map(loss -> Arguments.of(sending, loss)));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void onlyReadsCanBeSentAgainAfterALoss(Sending sending, Loss loss) {
    box.enqueue(loss.answer.get());

    ApiException failure = failed(sending);

    assertThat(failure.kind()).isEqualTo(sending.unsettled);
    assertThat(box.requestCount()).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void refusalByAGatewayHasNoEffectButIsNotCallingBoxs(Sending sending) {
    box.enqueue(TestResponses.text(404, HTML));

    ApiException failure = failed(sending);

    assertThat(failure.kind()).isEqualTo(Kind.REJECTED);
    assertThat(failure.saysAbsent()).isFalse();
    assertThat(failure.hasErrorText()).isFalse();
  }

  /** Only CallingBox itself knows that its provider placed no call. */
  @Test
  void badGatewayOfCallingBoxDiffersFromThatOfAProxy() {
    box.enqueue(Loss.BAD_GATEWAY.answer.get())
        .enqueue(Loss.BAD_GATEWAY_OF_A_PROXY.answer.get())
        .enqueue(502, "{'message': 'Internal server error'}");

    assertThat(failed(Sending.PLACE).hasErrorText()).isTrue();
    assertThat(failed(Sending.PLACE).hasErrorText()).isFalse();
    assertThat(failed(Sending.PLACE).hasErrorText()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void emptyAccountIsReported(Sending sending) {
    box.enqueue(402, "{'error': 'not enough credits'}");

    ApiException failure = failed(sending);

    assertThat(failure.kind()).isEqualTo(Kind.BALANCE_LOW);
    assertThat(failure.vendorMessage()).contains("not enough credits");
  }

  @ParameterizedTest
  @EnumSource
  void unreachableCallingBoxHasDoneNothing(Sending sending) {
    box.close();

    assertThat(failed(sending).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  private ApiException failed(Sending sending) {
    return failure(() -> sending.request.accept(box.calls().within(PATIENCE)));
  }
}
