package io.github.camundabolna.contact;

import static io.github.camundabolna.contact.ContactTestSupport.sentence;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Another vendor has another name, and another name for the column that it dials. */
class VendorCsvTest {

  private static final ContactOptions OPTIONS =
      new ContactOptions(
          new VendorCsv("Acme", "phone"),
          "mobile",
          Optional.empty(),
          DuplicateHandling.KEEP,
          Map.of("campaign", "autumn"));

  @Test
  void fileHasTheColumnThatTheVendorDials() {
    Contacts contacts =
        ContactList.read(List.of(Map.of("mobile", "+919876543210", "name", "Asha")), OPTIONS);

    assertThat(new String(contacts.csv(), UTF_8))
        .startsWith("phone,camunda_contact_key,name,campaign\r\n")
        .endsWith("+919876543210,1,Asha,autumn\r\n");
  }

  @Test
  void sentencesNameTheVendorAndItsColumn() {
    assertThat(sentence(() -> csv("mobile,phone\n+919876543210,+919876543211\n")))
        .endsWith(
            "must not appear in addition to mobile, because Acme would not know which number to"
                + " dial");
    assertThat(sentence(() -> csv(""))).endsWith("like phone,name");
    assertThat(sentence(() -> ContactList.read(List.of(), OPTIONS))).contains("{phone: ");
  }

  private static void csv(String text) {
    ContactFile.read(new ByteArrayInputStream(text.getBytes(UTF_8)), OPTIONS);
  }
}
