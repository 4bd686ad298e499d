package io.github.camundabolna.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camundabolna.bolna.call.BolnaCallFunction;
import io.github.camundabolna.bolna.event.CallEndedReceiver;
import io.github.camundabolna.http.Vendor;
import org.junit.jupiter.api.Test;

class TemplateVendorTest {

  @Test
  void classBelongsToTheVendorOfItsPackage() {
    assertThat(TemplateVendor.of(BolnaCallFunction.class)).isEqualTo(TemplateVendor.BOLNA);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TemplateVendor.of(Vendor.class))
        .withMessageContaining("belongs to no vendor");
  }

  /** A wait that is made here and a receiver that is compiled have to agree. */
  @Test
  void messagesAreThoseOfTheReceiver() {
    assertThat(TemplateVendor.BOLNA.endMessage()).isEqualTo(CallEndedReceiver.MESSAGE_NAME);
    assertThat(TemplateVendor.BOLNA.inboundMessage())
        .isEqualTo(CallEndedReceiver.INBOUND_MESSAGE_NAME);
  }

  @Test
  void firstVendorHasShortNames() {
    assertThat(TemplateVendor.BOLNA.page("receiver")).isEqualTo("receiver.md");
    assertThat(TemplateVendor.BOLNA.recordPage("call")).isEqualTo("a-call.md");
    assertThat(TemplateVendor.BOLNA.key("call")).isEqualTo("call");
    assertThat(TemplateVendor.BOLNA.templateId("receiver.v1"))
        .isEqualTo("io.github.camundabolna.receiver.v1");
    assertThat(TemplateVendor.BOLNA.credentialId()).isEqualTo("io.github.camundabolna:account:1");
  }
}
