package io.github.camundabolna.localcamunda;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a server that a test can close for a while, as a network does that fails. */
public final class TcpProxy implements AutoCloseable {

  private final URI target;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean shut;

  public TcpProxy(URI target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    threads.submit(this::accept);
  }

  /** Where to knock instead of at the target itself. */
  public String address() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  /** Cuts every connection, and every new one at once. */
  public void shut() {
    shut = true;
    refused.set(0);
    open.forEach(TcpProxy::close);
  }

  /** How many callers have found it shut since it was shut. */
  int refused() {
    return refused.get();
  }

  public void open() {
    shut = false;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        pass(door.accept());
      } catch (IOException e) {
        shut |= door.isClosed();
      }
    }
  }

  private void pass(Socket caller) throws IOException {
    if (shut) {
      refused.incrementAndGet();
      caller.close();
      return;
    }
    open.add(caller);
    var server = new Socket(target.getHost(), target.getPort());
    open.add(server);
    threads.submit(() -> copy(caller, server));
    threads.submit(() -> copy(server, caller));
  }

  private void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      shut |= door.isClosed();
    } finally {
      open.remove(from);
    }
  }

  private static void close(Closeable connection) {
    try {
      connection.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    shut();
    close(door);
    threads.shutdownNow();
  }
}
