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

/** A proxy in front of a server that a test can block for a while, like a failing network. */
public final class TcpProxy implements AutoCloseable {

  private final URI target;
  private final ServerSocket serverSocket;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger rejectedConnections = new AtomicInteger();
  private volatile boolean blocked;

  public TcpProxy(URI target) throws IOException {
    this.target = target;
    this.serverSocket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    threads.submit(this::accept);
  }

  /** Returns the address to use instead of the target's. */
  public String address() {
    return "http://127.0.0.1:" + serverSocket.getLocalPort();
  }

  /** Closes every connection and rejects new ones. */
  public void block() {
    blocked = true;
    rejectedConnections.set(0);
    open.forEach(TcpProxy::close);
  }

  /** Returns how many connections have been rejected since the last block. */
  int rejectedConnections() {
    return rejectedConnections.get();
  }

  public void unblock() {
    blocked = false;
  }

  private void accept() {
    while (!serverSocket.isClosed()) {
      try {
        forward(serverSocket.accept());
      } catch (IOException e) {
        blocked |= serverSocket.isClosed();
      }
    }
  }

  private void forward(Socket caller) throws IOException {
    if (blocked) {
      rejectedConnections.incrementAndGet();
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
      blocked |= serverSocket.isClosed();
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
    block();
    close(serverSocket);
    threads.shutdownNow();
  }
}
