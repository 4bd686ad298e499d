package io.github.camundabolna.simulator.http;

import io.github.camundabolna.simulator.server.ApiRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;

/** The parts of a {@code multipart/form-data} body; any other body has none. */
final class FormData {
  private final Map<String, List<String>> texts = new HashMap<>();
  private final Map<String, UploadedFile> files = new HashMap<>();

  private FormData() {}

  static FormData of(ApiRequest request) {
    FormData form = new FormData();
    if (request.contentType().startsWith("multipart/form-data")) {
      form.read(request);
    }
    return form;
  }

  /** Returns the field's text, unless it is missing or empty. */
  Optional<String> text(String name) {
    return texts(name).stream().filter(text -> !text.isEmpty()).findFirst();
  }

  /** Returns every text with the given name, in order. */
  List<String> texts(String name) {
    return texts.getOrDefault(name, List.of());
  }

  Optional<UploadedFile> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  private void read(ApiRequest request) {
    FileUpload upload = new FileUpload();
    upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
    try {
      FileItemIterator parts = upload.getItemIterator(new RequestBody(request));
      while (parts.hasNext()) {
        add(parts.next());
      }
    } catch (IOException e) {
      throw Rejections.badRequest("The body is not well-formed multipart/form-data");
    }
  }

  private void add(FileItemStream part) throws IOException {
    byte[] content = part.openStream().readAllBytes();
    if (part.isFormField()) {
      texts
          .computeIfAbsent(part.getFieldName(), name -> new ArrayList<>())
          .add(new String(content, StandardCharsets.UTF_8));
    } else {
      files.put(part.getFieldName(), new UploadedFile(part.getName(), content));
    }
  }

  /** A file of a form, with the name that its sender gave it. */
  record UploadedFile(String name, byte[] content) {}

  /** Adapts a request to the multipart parser. */
  private record RequestBody(ApiRequest request) implements UploadContext {

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
}
