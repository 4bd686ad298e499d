package io.github.camundabolna.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/** A {@code multipart/form-data} body with its parts in order. */
public record FormBody(List<MultipartBody.Part> parts) {

  public static FormBody empty() {
    return new FormBody(List.of());
  }

  public static FormBody of(String name, String value) {
    return empty().with(name, value);
  }

  public FormBody with(String name, String value) {
    RequestBody text = RequestBody.create(value.getBytes(StandardCharsets.UTF_8));
    return with(MultipartBody.Part.createFormData(name, null, text));
  }

  public FormBody with(String name, Optional<String> value) {
    return value.map(present -> with(name, present)).orElse(this);
  }

  public FormBody withFile(String name, String fileName, String type, byte[] content) {
    RequestBody file = RequestBody.create(content, MediaType.get(type));
    return with(MultipartBody.Part.createFormData(name, fileName, file));
  }

  /** Adds a file that is read from the disk while it's sent, so that memory stays small. */
  public FormBody withFile(String name, String fileName, String type, Path content) {
    RequestBody file = RequestBody.create(content.toFile(), MediaType.get(type));
    return with(MultipartBody.Part.createFormData(name, fileName, file));
  }

  private FormBody with(MultipartBody.Part part) {
    return new FormBody(Stream.concat(parts.stream(), Stream.of(part)).toList());
  }

  RequestBody toRequestBody() {
    MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);
    parts.forEach(body::addPart);
    return body.build();
  }
}
