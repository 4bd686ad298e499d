package io.github.camundabolna.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.BolnaSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What exists at the simulated Bolna, read by its own lists and past the connector. */
final class SimulatedAccount {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final BolnaSimulator bolna;

  SimulatedAccount(BolnaSimulator bolna) {
    this.bolna = bolna;
  }

  /** Returns the body of a successful response to {@code GET}. */
  JsonNode get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(bolna.baseUri() + path))
            .header("Authorization", "Bearer " + IntegrationEnvironment.API_KEY)
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + " " + response.statusCode() + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns how many requests to an endpoint had this text in their body. */
  long requestsWith(String endpoint, String text) {
    return bolna.journal().requestsTo(endpoint).stream()
        .filter(request -> request.body().contains(text))
        .count();
  }
}
