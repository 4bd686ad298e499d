package io.github.camundabolna.testing;

import static org.assertj.core.api.Assertions.assertThat;

import mockwebserver3.RecordedRequest;

/** What every request has that a test takes from its server. */
public final class RecordedRequestAssertions {

  private RecordedRequestAssertions() {}

  public static void assertLine(RecordedRequest request, String line) {
    assertThat(request.getRequestLine()).isEqualTo(line);
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + MockApiServer.KEY);
  }
}
