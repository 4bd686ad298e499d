package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.call.AgentDispatch;
import io.github.camundabolna.callingbox.client.call.DispatchOptions;
import io.github.camundabolna.guard.RefusalReason;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.MockCallingBox;
import io.github.camundabolna.testing.RequestSamples;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodeTest {

  private static final AgentDispatch CALL =
      new AgentDispatch(
          "an agent", "+15551234567", Optional.empty(), Optional.empty(), DispatchOptions.NONE);

  @AutoClose private final MockApiServer bolna = new MockApiServer();
  @AutoClose private final MockCallingBox box = new MockCallingBox();

  @ParameterizedTest
  @EnumSource
  void aCodeIsReadAsItWasWritten(ErrorCode code) {
    assertThat(ErrorCode.read(Bolna.VENDOR, code.forVendor(Bolna.VENDOR))).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "REJECTED", "BOLNA_", "OTHER_REJECTED", "bolna_rejected"})
  void aCodeOfAnotherConnectorIsNone(String name) {
    assertThat(ErrorCode.read(Bolna.VENDOR, name)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalHasTheCodeOfItsName(RefusalReason reason) {
    assertThat(ErrorCode.of(reason).forVendor(Bolna.VENDOR)).isEqualTo("BOLNA_" + reason);
  }

  @Test
  void everyKindOfFailureHasACodeOfItsOwn() {
    assertThat(Arrays.stream(Kind.values()).map(ErrorCodeTest::codeOf)).doesNotHaveDuplicates();
    assertThat(codeOf(Kind.SAFE_TO_RETRY).forVendor(Bolna.VENDOR)).isEqualTo("BOLNA_UNAVAILABLE");
  }

  private static ErrorCode codeOf(Kind kind) {
    return ErrorCode.of(
        ApiException.withoutAnswer(kind, Reason.REQUEST, "a sentence"), Bolna.VENDOR);
  }

  @ParameterizedTest
  @CsvSource({
    "400, REJECTED",
    "401, UNAUTHORIZED",
    "402, BALANCE_LOW",
    "404, NOT_FOUND",
    "409, REJECTED",
    "429, UNAVAILABLE",
    "502, OUTCOME_UNKNOWN"
  })
  void aRefusalCanHaveTheVendorsOwnCode(int status, ErrorCode code) {
    box.enqueue(status, "{'error': 'no'}");
    ApiException refusal = RequestSamples.failure(() -> box.calls().place(CALL));

    assertThat(ErrorCode.of(refusal, CallingBox.VENDOR)).isEqualTo(code);
  }

  @Test
  void anUnclearFailureHasItsOwnCodeOnceTheCallIsKnownToBeMissing() {
    box.enqueue(502, "{'error': 'no'}");
    ApiException failure = RequestSamples.failure(() -> box.calls().place(CALL));

    assertThat(ErrorCode.of(failure.withKind(Kind.REJECTED, ""), CallingBox.VENDOR))
        .isEqualTo(ErrorCode.NOT_PLACED);
  }

  @Test
  void aRefusalByAnotherVendorHasTheUsualCode() {
    bolna.enqueue(404, "{\"message\": \"no such call\"}");
    ApiException refusal = RequestSamples.failure(() -> bolna.client().execution("e"));

    assertThat(ErrorCode.of(refusal, Bolna.VENDOR)).isEqualTo(ErrorCode.REJECTED);
  }
}
