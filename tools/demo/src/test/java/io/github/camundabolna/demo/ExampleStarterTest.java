package io.github.camundabolna.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.client.ClusterRequests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExampleStarterTest {

  private static final Person ASHA =
      new Person("Asha", "+919876543210", Map.of("patientName", "Asha"));

  private final LinkedBlockingQueue<JsonNode> started = new LinkedBlockingQueue<>();
  private HttpServer cluster;
  private CamundaClient client;

  @BeforeEach
  void start() throws IOException {
    cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    cluster.createContext("/v2/process-instances", this::started);
    cluster.start();
    client =
        CamundaClient.newClientBuilder()
            .restAddress(URI.create("http://localhost:" + cluster.getAddress().getPort()))
            .preferRestOverGrpc(true)
            .build();
  }

  @AfterEach
  void stop() {
    client.close();
    cluster.stop(0);
  }

  @Test
  void realPeopleAreCalledAgainOnlyAfterThePauseOfTheExample() {
    ExampleStarter starter =
        new ExampleStarter(
            new Deployment(client, ClusterRequests.withDefaultLimit()),
            "agent",
            "campaign agent",
            CustomerFile.read(Optional.empty()));

    starter.remindersOf(List.of(ASHA));

    assertThat(started).singleElement().satisfies(ExampleStarterTest::isAshasReminder);
  }

  private static void isAshasReminder(JsonNode request) {
    assertThat(request.path("processDefinitionId").asText()).isEqualTo("appointment-reminder");
    assertThat(request.path("variables").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("patientName", "agentId");
  }

  private void started(HttpExchange exchange) throws IOException {
    try (exchange) {
      started.add(new ObjectMapper().readTree(exchange.getRequestBody()));
      byte[] answer =
          "{\"processInstanceKey\":\"7\",\"processDefinitionKey\":\"1\",\"processDefinitionVersion\":1}"
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }
}
