package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
  private final SimulatorFixture fixture = SimulatorFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void missingKeyIsDenied() {
    HttpResponse<String> answer = fixture.send(userMe());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"error\":401,\"message\":\"Access denied\"}");
  }

  @Test
  void wrongKeyIsForbidden() {
    HttpResponse<String> answer = fixture.send(userMe().header("Authorization", "Bearer wrong"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"Invalid API key\"}");
  }

  @Test
  void rightKeyIsLetIn() {
    assertThat(fixture.get("/user/me").statusCode()).isEqualTo(200);
  }

  private HttpRequest.Builder userMe() {
    return HttpRequest.newBuilder(URI.create(fixture.simulator().baseUri() + "/user/me"));
  }
}
