package io.github.camundabolna.localcamunda;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.github.camundabolna.localcamunda.command.UserTaskCompletion;
import io.github.camundabolna.localcamunda.grpc.GrpcFacade;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import io.github.camundabolna.localcamunda.records.RecordLog;
import io.github.camundabolna.localcamunda.rest.RestFacade;
import io.github.camundabolna.localcamunda.traffic.RequestCounter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Camunda's engine in this JVM, in memory, with the REST interface that a connector runtime needs.
 *
 * <p>It keeps all its records until it is closed: about 155 KB of heap for each process instance.
 * Its threads keep the JVM alive until then.
 */
public final class EmbeddedEngine implements AutoCloseable {

  /** On a busy machine the engine takes longer than the client's ten seconds. */
  private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(1);

  private final ZeebeTestEngine engine;
  private final RecordLog log;
  private final RequestCounter counter = new RequestCounter();
  private final GrpcFacade grpc;
  private final RestFacade rest;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedEngine(ZeebeTestEngine engine, int grpcPort) {
    this.engine = engine;
    this.log = new RecordLog(engine.getRecordStreamSource());
    String own = engine.getGatewayAddress();
    URI gateway = URI.create("http://127.0.0.1:" + own.substring(own.lastIndexOf(':') + 1));
    this.grpc = GrpcFacade.start(grpcPort, gateway, log, counter);
    this.rest = RestFacade.start(log, UserTaskCompletion.inLogOf(engine), counter);
  }

  /** Starts an engine on free ports. */
  public static EmbeddedEngine start() {
    return start(0);
  }

  /** Starts an engine that takes gRPC requests on this port; 0 for a free one. */
  public static EmbeddedEngine start(int grpcPort) {
    ZeebeTestEngine engine = EngineFactory.create();
    engine.start();
    try {
      return new EmbeddedEngine(engine, grpcPort);
    } catch (RuntimeException e) {
      engine.stop();
      throw e;
    }
  }

  /** Returns the plain-text gRPC address of the gateway, such as {@code http://127.0.0.1:12345}. */
  public URI gatewayAddress() {
    return grpc.address();
  }

  /** Returns the address of the REST interface. */
  public URI restAddress() {
    return rest.address();
  }

  /** Returns the REST requests that were not supported, such as {@code GET /v2/topology}. */
  public List<String> unsupportedRequests() {
    return rest.unsupportedRequests();
  }

  /**
   * Returns the number of requests so far, by gRPC method or by REST path without keys, such as
   * {@code CompleteJob} and {@code POST /v2/variables/search}.
   */
  public Map<String, Long> requestCounts() {
    return counter.counts();
  }

  /** Returns the Spring properties that connect a connector runtime to this engine. */
  public Map<String, String> clientSettings() {
    return Map.of(
        "camunda.client.mode",
        "self-managed",
        "camunda.client.grpc-address",
        gatewayAddress().toString(),
        "camunda.client.rest-address",
        restAddress().toString(),
        "camunda.client.prefer-rest-over-grpc",
        "false");
  }

  /** Creates a client of this engine, which the caller must close. */
  public CamundaClient newClient() {
    return CamundaClient.newClientBuilder()
        .applyEnvironmentVariableOverrides(false)
        .preferRestOverGrpc(false)
        .grpcAddress(gatewayAddress())
        .restAddress(restAddress())
        .defaultRequestTimeout(REQUEST_TIMEOUT)
        .build();
  }

  /** Returns what has happened in this engine; it stays readable after the engine is closed. */
  public ProcessJournal journal() {
    return log.journal();
  }

  /**
   * Moves the engine's clock forward, so that timers and job timeouts become due without waiting.
   */
  public void advanceClock(Duration by) {
    engine.increaseTime(by);
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    grpc.close();
    rest.close();
    log.close();
    engine.stop();
  }
}
