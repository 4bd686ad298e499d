package io.github.camundabolna.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/** A {@code multipart/form-data} body, its parts in the order in which they were added. */
public record FormBody(List<Part> parts) {

  /**
   * @param file the file's name; empty for a plain field
   */
  private record Part(String name, Optional<String> file, RequestBody content) {

    MultipartBody.Part toPart() {
      return MultipartBody.Part.createFormData(name, file.orElse(null), content);
    }
  }

  public static FormBody of(String name, String value) {
    return new FormBody(List.of()).with(name, value);
  }

  public FormBody with(String name, String value) {
    RequestBody text = RequestBody.create(value.getBytes(StandardCharsets.UTF_8));
    return with(new Part(name, Optional.empty(), text));
  }

  public FormBody with(String name, Optional<String> value) {
    return value.map(present -> with(name, present)).orElse(this);
  }

  public FormBody withFile(String name, String fileName, String type, byte[] content) {
    RequestBody file = RequestBody.create(content, MediaType.get(type));
    return with(new Part(name, Optional.of(fileName), file));
  }

  private FormBody with(Part part) {
    return new FormBody(Stream.concat(parts.stream(), Stream.of(part)).toList());
  }

  RequestBody toRequestBody() {
    MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);
    parts.forEach(part -> body.addPart(part.toPart()));
    return body.build();
  }
}
