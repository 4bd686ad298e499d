package io.github.camundabolna.localcamunda.grpc;

import io.github.camundabolna.localcamunda.records.RecordLog;
import io.github.camundabolna.localcamunda.traffic.RequestCounter;
import io.grpc.HandlerRegistry;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerMethodDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/**
 * Forwards every gRPC request to the gateway of the embedded engine. That gateway drops the
 * variables of a failed job, so they are set before the failure is forwarded.
 */
public final class GrpcFacade implements AutoCloseable {

  private final ManagedChannel gateway;
  private final Server server;
  private final URI address;

  private GrpcFacade(ManagedChannel gateway, Server server) {
    this.gateway = gateway;
    this.server = server;
    this.address = URI.create("http://127.0.0.1:" + server.getPort());
  }

  /**
   * Starts a server in front of a gateway.
   *
   * @param port 0 for a free one
   * @param target address of the gateway, in plain text
   * @param counter counts requests by method, such as {@code CompleteJob}
   */
  public static GrpcFacade start(int port, URI target, RecordLog log, RequestCounter counter) {
    ManagedChannel gateway =
        ManagedChannelBuilder.forAddress(target.getHost(), target.getPort())
            .usePlaintext()
            .maxInboundMessageSize(Integer.MAX_VALUE)
            .build();
    Server server =
        ServerBuilder.forPort(port)
            .fallbackHandlerRegistry(
                new AnyMethod(gateway, new FailedJobVariables(gateway, log), counter))
            .maxInboundMessageSize(Integer.MAX_VALUE)
            .build();
    try {
      return new GrpcFacade(gateway, server.start());
    } catch (IOException e) {
      gateway.shutdownNow();
      throw new UncheckedIOException("Port " + port + " can't be opened for gRPC", e);
    }
  }

  /** Returns the address, such as {@code http://127.0.0.1:12345}, also when it's closed. */
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    server.shutdownNow();
    gateway.shutdownNow();
  }

  /** Handles whatever method a client calls. */
  private static final class AnyMethod extends HandlerRegistry {

    private final ManagedChannel gateway;
    private final FailedJobVariables variables;
    private final RequestCounter counter;

    AnyMethod(ManagedChannel gateway, FailedJobVariables variables, RequestCounter counter) {
      this.gateway = gateway;
      this.variables = variables;
      this.counter = counter;
    }

    @Override
    public ServerMethodDefinition<byte[], byte[]> lookupMethod(String name, String authority) {
      return ServerMethodDefinition.create(
          RawMessages.method(name),
          (call, headers) -> {
            counter.received(name.substring(name.lastIndexOf('/') + 1));
            return ForwardedCall.start(call, headers, gateway, variables);
          });
    }
  }
}
