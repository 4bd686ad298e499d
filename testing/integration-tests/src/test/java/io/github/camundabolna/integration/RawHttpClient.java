package io.github.camundabolna.integration;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;

/** Sends HTTP that no client would send: byte by byte, and as far as a test wants. */
final class RawHttpClient implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final URI target;
  private final Socket socket;

  RawHttpClient(String url) {
    target = URI.create(url);
    try {
      socket = new Socket(target.getHost(), target.getPort());
      socket.setSoTimeout(PATIENCE_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends the head of a POST with the right secret.
   *
   * @param headers further lines, each with its line break
   */
  RawHttpClient head(String headers) {
    return send(
        "POST %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Bolna-Secret: %s\r\n%s\r\n"
            .formatted(target.getPath(), IntegrationEnvironment.SECRET, headers));
  }

  RawHttpClient send(String bytes) {
    try {
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing more will come, though more was announced. */
  RawHttpClient cutOff() {
    try {
      socket.shutdownOutput();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the status line, or an empty text if the server closed without a response. */
  String status() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int next = read(); next >= 0 && next != '\r'; next = read()) {
        line.write(next);
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the server neither responds nor closes the connection", e);
    } catch (IOException e) {
      return "";
    }
    return line.toString(ISO_8859_1);
  }

  private int read() throws IOException {
    return socket.getInputStream().read();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
