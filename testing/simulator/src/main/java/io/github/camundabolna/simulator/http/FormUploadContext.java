package io.github.camundabolna.simulator.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.fileupload.UploadContext;

/** Shows a request to the reader of multipart bodies. */
record FormUploadContext(ApiRequest request) implements UploadContext {

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public String getContentType() {
    return request.contentType();
  }

  @Override
  public long contentLength() {
    return request.body().length;
  }

  @Override
  public InputStream getInputStream() {
    return new ByteArrayInputStream(request.body());
  }
}
