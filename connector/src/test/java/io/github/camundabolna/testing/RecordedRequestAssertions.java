package io.github.camundabolna.testing;

import static org.assertj.core.api.Assertions.assertThat;

import mockwebserver3.RecordedRequest;
import okhttp3.Headers;

/** What every request to Bolna has. */
public final class RecordedRequestAssertions {

  private RecordedRequestAssertions() {}

  /** Asserts the first line, all headers, and that the request is within Bolna's contract. */
  public static void assertLine(RecordedRequest request, String line) {
    assertThat(request.getRequestLine()).isEqualTo(line);
    assertHeaders(request);
    ContractAssertions.assertContract(request);
  }

  /** Asserts all headers of the connector; a body is JSON or a form. */
  public static void assertHeaders(RecordedRequest request) {
    Headers headers = request.getHeaders();
    assertThat(headers.get("Authorization")).isEqualTo("Bearer " + MockApiServer.KEY);
    assertThat(headers.get("Accept")).isEqualTo("application/json");
    assertThat(headers.get("User-Agent"))
        .matches("camunda-bolna-connector/[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
    String type = headers.get("Content-Type");
    if (request.getBodySize() == 0) {
      assertThat(type).isNull();
    } else {
      assertThat(type).matches("application/json|multipart/form-data; boundary=[0-9a-f-]+");
    }
  }
}
