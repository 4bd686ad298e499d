package io.github.camundabolna.simulator.server;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves each request on a virtual thread. */
final class ApiServer implements AutoCloseable {
  private static final int BACKLOG = 1024;
  private final HttpHandler handler;
  private final PageHandler page;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final InetSocketAddress address;
  private HttpServer server;

  ApiServer(InetSocketAddress address, HttpHandler handler, PageHandler page) throws IOException {
    this.handler = handler;
    this.page = page;
    this.server = listenAt(address);
    this.address = server.getAddress();
  }

  private HttpServer listenAt(InetSocketAddress where) throws IOException {
    HttpServer listening = HttpServer.create(where, BACKLOG);
    listening.setExecutor(threads);
    listening.createContext(
        "/", exchange -> (page.handles(exchange) ? page : handler).handle(exchange));
    listening.start();
    return listening;
  }

  URI baseUri() {
    return URI.create("http://localhost:" + address.getPort());
  }

  /** Refuses new connections and closes open ones. */
  synchronized void stopListening() {
    server.stop(0);
  }

  /** Listens again at the same address. */
  synchronized void resumeListening() throws IOException {
    server = listenAt(address);
  }

  @Override
  public synchronized void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
