package io.github.camundabolna.simulator;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A multipart form, written by hand so that the tests don't depend on the simulator's library. */
public final class MultipartFormBody {
  private static final String BOUNDARY = "----boundary7d2f";
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public MultipartFormBody text(String name, String value) {
    return part("form-data; name=\"%s\"".formatted(name), value.getBytes(StandardCharsets.UTF_8));
  }

  public MultipartFormBody file(String name, String fileName, String content) {
    return file(name, fileName, content.getBytes(StandardCharsets.UTF_8));
  }

  public MultipartFormBody file(String name, String fileName, byte[] content) {
    String disposition = "form-data; name=\"%s\"; filename=\"%s\"".formatted(name, fileName);
    return part(disposition + "\r\nContent-Type: text/csv", content);
  }

  public HttpRequest.Builder postTo(HttpRequest.Builder request) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(bytes.toByteArray());
    whole.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
    return request
        .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(whole.toByteArray()));
  }

  private MultipartFormBody part(String disposition, byte[] content) {
    bytes.writeBytes(
        utf8("--%s\r\nContent-Disposition: %s\r\n\r\n".formatted(BOUNDARY, disposition)));
    bytes.writeBytes(content);
    bytes.writeBytes(utf8("\r\n"));
    return this;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
