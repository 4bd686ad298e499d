package io.github.camundabolna.demo.processes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.Cluster;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.client.ClusterRequests;
import io.github.camundabolna.localcamunda.client.Sleeper;
import io.github.camundabolna.simulator.page.PageExtension;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tab "Processes", for the embedded engine. With another cluster, it only says so. */
public final class ProcessesTab implements AutoCloseable {

  private static final String ID = "processes";
  private static final String PATH = PageExtension.path(ID);

  /** How long a person waits for a command. */
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final List<Route> routes;
  private final Optional<CamundaClient> client;

  private ProcessesTab(List<Route> routes, Optional<CamundaClient> client) {
    this.routes = routes;
    this.client = client;
  }

  /**
   * Creates the tab.
   *
   * @param startValues what start forms contain at first, by field
   */
  public static ProcessesTab of(Cluster cluster, Map<String, String> startValues) {
    return switch (cluster) {
      case Cluster.Embedded embedded -> of(embedded.engine(), startValues);
      case Cluster.Remote remote ->
          new ProcessesTab(
              List.of(
                  about(
                      JsonNodeFactory.instance
                          .objectNode()
                          .put(
                              "message",
                              "Operate and Tasklist of your cluster show its processes, incidents,"
                                  + " and user tasks."))),
              Optional.empty());
    };
  }

  private static ProcessesTab of(EmbeddedEngine engine, Map<String, String> startValues) {
    CamundaClient client = engine.newClient();
    DeployedModels models = new DeployedModels(engine.journal());
    ProcessRoutes routes =
        new ProcessRoutes(
            PATH,
            engine.journal(),
            models,
            new ProcessList(engine.journal(), models, startValues),
            new ProcessCommands(
                client, new ClusterRequests(LIMIT, Clock.systemUTC(), Sleeper.SYSTEM)));
    Route about = about(JsonNodeFactory.instance.objectNode().put("viewers", hasViewers()));
    return new ProcessesTab(
        Stream.concat(Stream.of(about), routes.all().stream()).toList(), Optional.of(client));
  }

  private static Route about(ObjectNode body) {
    return Route.withoutKey("GET", PATH + "/about", request -> PlainResponse.ok(body));
  }

  /** Returns whether the build had npm, which bundles the viewers of diagrams and forms. */
  private static boolean hasViewers() {
    return Stream.of("diagram.js", "form.js")
        .allMatch(file -> ProcessesTab.class.getResource(file) != null);
  }

  /** Returns what a simulator adds to its page. */
  public PageExtension extension() {
    return new PageExtension(ID, "Processes", ProcessesTab.class, routes);
  }

  @Override
  public void close() {
    client.ifPresent(CamundaClient::close);
  }
}
