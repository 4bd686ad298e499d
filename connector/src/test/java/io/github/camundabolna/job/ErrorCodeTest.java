package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.guard.RefusalReason;
import io.github.camundabolna.http.ApiException.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodeTest {

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
    assertThat(Arrays.stream(Kind.values()).map(ErrorCode::of)).doesNotHaveDuplicates();
    assertThat(ErrorCode.of(Kind.SAFE_TO_RETRY).forVendor(Bolna.VENDOR))
        .isEqualTo("BOLNA_UNAVAILABLE");
  }
}
