package io.github.camundabolna.examples.engine.rest;

import com.sun.net.httpserver.HttpServer;
import io.github.camundabolna.examples.engine.records.RecordLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the searches, the process XML and the documents that a stock connector runtime asks its
 * cluster for, and what a client needs to follow a process instance, on a free port of the loopback
 * interface.
 */
public final class RestFacade implements AutoCloseable {

  private static final String ROOT = "/v2/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private RestFacade(HttpServer server) {
    this.server = server;
  }

  /** Starts to serve what this log knows. */
  public static RestFacade start(RecordLog log) {
    var facade = new RestFacade(bind());
    facade.serve(log);
    return facade;
  }

  private void serve(RecordLog log) {
    add("process-definitions/search", new SearchEndpoint(search -> Rows.definitions(log)));
    add(
        "element-instances/search",
        new SearchEndpoint(search -> Rows.elements(log, search.filter())));
    add("incidents/search", new SearchEndpoint(search -> Rows.incidents(log)));
    add("variables/search", new SearchEndpoint(search -> VariableRows.found(log, search)));
    add("variables/", new VariableEndpoint(log));
    add("process-definitions/", new ProcessXmlEndpoint(log));
    add("documents", new DocumentsEndpoint(ROOT + "documents"));
    server.setExecutor(threads);
    server.start();
  }

  private void add(String path, Endpoint endpoint) {
    server.createContext(ROOT + path, new JsonHandler(endpoint));
  }

  /** Where the facade listens, without the version: {@code http://127.0.0.1:12345}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static HttpServer bind() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
