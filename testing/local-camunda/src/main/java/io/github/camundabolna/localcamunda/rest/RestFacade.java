package io.github.camundabolna.localcamunda.rest;

import com.sun.net.httpserver.HttpServer;
import io.github.camundabolna.localcamunda.client.Sleeper;
import io.github.camundabolna.localcamunda.command.UserTaskCompletion;
import io.github.camundabolna.localcamunda.records.RecordLog;
import io.github.camundabolna.localcamunda.rest.SearchEndpoint.Search;
import io.github.camundabolna.localcamunda.traffic.RequestCounter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Serves the REST requests of a stock connector runtime and of clients that follow a process
 * instance, on a free port of the loopback interface.
 */
public final class RestFacade implements AutoCloseable {

  private static final String ROOT = "/v2/";

  private final HttpServer server;
  private final UnsupportedRequestEndpoint unsupported = new UnsupportedRequestEndpoint();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final RequestCounter counter;

  private RestFacade(HttpServer server, RequestCounter counter) {
    this.server = server;
    this.counter = counter;
  }

  /**
   * Starts a server that answers from the given log.
   *
   * @param counter counts requests by method and path without keys, such as {@code POST
   *     /v2/variables/search}
   */
  public static RestFacade start(
      RecordLog log, UserTaskCompletion completion, RequestCounter counter) {
    var facade = new RestFacade(bind(), counter);
    facade.serve(log, completion);
    return facade;
  }

  private void serve(RecordLog log, UserTaskCompletion completion) {
    search("process-definitions/search", search -> search.hits(SearchHitMapper.definitions(log)));
    search(
        "process-definitions/statistics/message-subscriptions",
        search -> SubscriptionStatistics.rows(log, search.filter()));
    search(
        "element-instances/search",
        search -> search.hits(SearchHitMapper.elements(log, search.filter())));
    search("incidents/search", search -> search.hits(SearchHitMapper.incidents(log)));
    search("variables/search", search -> search.hits(VariableEndpoint.search(log, search)));
    add("variables/", new VariableEndpoint(log, unsupported));
    add("process-definitions/", new ProcessDefinitionEndpoint(log, unsupported));
    add("user-tasks/", new UserTaskEndpoint(log, completion, Sleeper.SYSTEM, unsupported));
    add("expression/evaluation", new ExpressionEndpoint());
    add("documents", new DocumentsEndpoint(ROOT + "documents"));
    serve("/", unsupported);
    server.setExecutor(threads);
    server.start();
  }

  private void search(String path, Function<Search, Stream<SearchHit>> rows) {
    add(path, new SearchEndpoint(rows));
  }

  private void add(String path, Endpoint endpoint) {
    serve(ROOT + path, endpoint);
  }

  private void serve(String path, Endpoint endpoint) {
    server.createContext(
        path,
        new JsonHandler(
            request -> {
              counter.received(request.getRequestMethod() + " " + path);
              return endpoint.answer(request);
            }));
  }

  /** Returns the base address, such as {@code http://127.0.0.1:12345}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Returns the requests answered with 404, such as {@code GET /v2/topology}. */
  public List<String> unsupportedRequests() {
    return unsupported.seen();
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
