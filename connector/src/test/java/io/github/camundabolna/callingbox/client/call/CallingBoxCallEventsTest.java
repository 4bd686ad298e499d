package io.github.camundabolna.callingbox.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.outcome.CallOutcome;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an event says about its call, and whose call it is. */
class CallingBoxCallEventsTest {

  @Test
  void eventOfACompletedCallIsFinalEvenIfItsResultIsPending() {
    CallingBoxCall call =
        read("'status': 'completed', 'returns': {'x': 'string'}, 'result_status': 'pending'");

    CallingBoxCall ended = call.endedAs(CallingBoxStatus.COMPLETED);

    assertThat(call.ended()).isFalse();
    assertThat(ended.ended()).isTrue();
    assertThat(ended.awaitsResult()).isFalse();
    assertThat(ended.extraction().status()).contains(ResultStatus.PENDING);
    assertThat(ended.outcome()).contains(CallOutcome.ANSWERED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"in_progress", "dreaming", ""})
  void eventHasTheLastWordOnACallThatGoesOn(String status) {
    CallingBoxCall ended =
        read("'status': '" + status + "', 'to_number': '+15551234567'")
            .endedAs(CallingBoxStatus.BUSY);

    assertThat(ended.status()).isEqualTo(CallingBoxStatus.BUSY);
    assertThat(ended.statusText()).isEqualTo("busy");
    assertThat(ended.ended()).isTrue();
    assertThat(ended.toNumber()).contains("+15551234567");
  }

  @Test
  void finalStatusOfTheCallCountsMoreThanTheEvent() {
    assertThat(read("'status': 'no_answer'").endedAs(CallingBoxStatus.FAILED).statusText())
        .isEqualTo("no_answer");
  }

  @ParameterizedTest
  @CsvSource({
    "inbound, true, +15550000001",
    "' Inbound ', true, +15550000001",
    "outbound, false, +15550000002",
    "'', false, +15550000002"
  })
  void personIsTheOtherSide(String direction, boolean inbound, String number) {
    CallingBoxCall call =
        read(
            "'from_number': '+15550000001', 'to_number': '+15550000002', 'direction': '"
                + direction
                + "'");

    assertThat(call.inbound()).isEqualTo(inbound);
    assertThat(call.personNumber()).contains(number);
  }

  @ParameterizedTest
  @CsvSource({
    "{'camunda_element_instance_key': '7'}, 7",
    "{'camunda_element_instance_key': 7}, 7",
    "{'other': '7'},",
    "{},",
    "'7',",
    "null,"
  })
  void callOfAProcessHasTheKeyOfItsElement(String metadata, String key) {
    assertThat(read("'metadata': " + metadata).elementKey().orElse(null)).isEqualTo(key);
  }

  private static CallingBoxCall read(String fields) {
    return CallingBoxCall.read(TestJson.of("{'id': 'c1', " + fields + "}")).orElseThrow();
  }
}
