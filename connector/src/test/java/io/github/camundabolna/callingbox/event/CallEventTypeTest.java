package io.github.camundabolna.callingbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.callingbox.client.call.CallingBoxStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sweep and the event of a call need the same type, because it's a part of the message ID. */
class CallEventTypeTest {

  @ParameterizedTest
  @EnumSource(CallingBoxStatus.class)
  void eachFinalStatusHasTheTypeOfItsEvent(CallingBoxStatus status) {
    assertThat(CallEventType.ofEnd(status).isPresent()).isEqualTo(status.isFinal());
    CallEventType.ofEnd(status)
        .ifPresent(
            type -> {
              assertThat(type.wire()).isEqualTo("call." + status.wire());
              assertThat(type.end()).contains(status);
              assertThat(CallEventType.of(type.wire())).isEqualTo(type);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"call.queued", "call.initiated", "call.ringing", "call.answered"})
  void typesThatEndNoCallAreKnown(String text) {
    assertThat(CallEventType.of(text).wire()).isEqualTo(text);
    assertThat(CallEventType.of(text).end()).isEmpty();
  }

  @Test
  void anUnknownTypeEndsNoCall() {
    assertThat(CallEventType.of("")).isEqualTo(CallEventType.UNKNOWN);
    assertThat(CallEventType.of("call.ended")).isEqualTo(CallEventType.UNKNOWN);
    assertThat(CallEventType.UNKNOWN.end()).isEmpty();
  }
}
