package io.github.camundabolna.bolna.client.account;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.MockApiServer;
import java.math.BigDecimal;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AccountClientTest {

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void accountIsRead() {
    bolna.answering(
        200,
        """
        {"id": "u1", "name": "Asha", "email": "asha@example.com", "wallet": 9930.01,
         "concurrency": {"max": 10, "current": 7}}\
        """);

    assertThat(bolna.accounts().account())
        .isEqualTo(
            new Account(
                "u1",
                Optional.of("Asha"),
                Optional.of("asha@example.com"),
                Optional.of(new BigDecimal("9930.01")),
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.valueOf(7))));
    RecordedRequest request = bolna.taken();
    assertLine(request, "GET /user/me HTTP/1.1");
    assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
    assertThat(request.getHeaders().get("User-Agent")).startsWith("camunda-bolna-connector/");
  }
}
