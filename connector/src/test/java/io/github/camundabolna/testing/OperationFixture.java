package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.operation.OperationRunner;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.RecordedRequest;

/** A connector that works on jobs, with an API that answers as a test says. */
public final class OperationFixture extends ConnectorFixture<ScriptedApiServer> {

  private final Vendor vendor;

  /** Creates a connector for Bolna. */
  public OperationFixture(Function<OperationRunner, OutboundConnectorFunction> connector) {
    this(Bolna.VENDOR, connector);
  }

  public OperationFixture(
      Vendor vendor, Function<OperationRunner, OutboundConnectorFunction> connector) {
    super(vendor, clock -> new ScriptedApiServer(notFound(vendor)), connector);
    this.vendor = vendor;
  }

  /** Returns the lines of all requests so far, such as {@code GET /providers}. */
  public List<String> lines() {
    return api.requests().stream()
        .map(request -> request.getRequestLine().replace(" HTTP/1.1", ""))
        .toList();
  }

  /** Returns the body of the last request. */
  public JsonNode sent() {
    RecordedRequest last = api.requests().get(api.requestCount() - 1);
    return TestJson.of(last.getBody().utf8());
  }

  private static String notFound(Vendor vendor) {
    return isBolna(vendor)
        ? "{\"error\":404,\"message\":\"Not found\"}"
        : "{\"error\":\"not found\"}";
  }

  private static boolean isBolna(Vendor vendor) {
    return vendor.equals(Bolna.VENDOR);
  }

  /** Stops the server, and holds all requests of the test to Bolna's contract if they are its. */
  @Override
  public void close() {
    super.close();
    api.requests().stream()
        .filter(request -> isBolna(vendor))
        .forEach(ContractAssertions::assertContract);
  }
}
