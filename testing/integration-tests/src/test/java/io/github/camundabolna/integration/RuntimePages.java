package io.github.camundabolna.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that a runtime shows of its inbound connectors and of itself over HTTP. */
final class RuntimePages {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TENANT = "tenants/%3Cdefault%3E/inbound";
  private static final String INSTANCES = "inbound-instances";

  private final IntegrationEnvironment environment;
  private final Map<String, String> pages = new LinkedHashMap<>();

  private RuntimePages(IntegrationEnvironment environment) {
    this.environment = environment;
  }

  /** Reads the lists, each connector's health and logs, and what the actuator links to. */
  static RuntimePages read(IntegrationEnvironment environment) {
    RuntimePages all = new RuntimePages(environment);
    all.inbound("inbound");
    all.inbound(TENANT);
    all.instances();
    for (JsonNode link : all.get("actuator").path("_links")) {
      String address = link.path("href").asText();
      if (!link.path("templated").asBoolean() && !address.endsWith("/heapdump")) {
        all.get(address);
      }
    }
    return all;
  }

  /** The body of each page by its address. */
  Map<String, String> bodies() {
    return pages;
  }

  private void inbound(String list) {
    for (JsonNode connector : get(list)) {
      for (JsonNode element : connector.path("elements")) {
        String process = element.path("bpmnProcessId").asText();
        get(list + "?bpmnProcessId=" + process);
        get(TENANT + "/" + process + "/" + element.path("elementId").asText() + "/logs");
      }
    }
  }

  private void instances() {
    for (JsonNode type : get(INSTANCES)) {
      String ofType = INSTANCES + "/" + type.path("connectorId").asText();
      get(ofType);
      for (JsonNode instance : type.path("instances")) {
        String executable = ofType + "/executables/" + instance.path("executableId").asText();
        get(executable);
        get(executable + "/health");
        get(executable + "/logs");
      }
    }
  }

  private JsonNode get(String address) {
    URI uri = environment.runtime.webhookBase().resolve("../").resolve(address);
    String body = environment.send(HttpRequest.newBuilder(uri).GET().build()).body();
    pages.put(uri.toString(), body);
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + uri + " " + body, e);
    }
  }
}
