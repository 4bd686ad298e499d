package io.github.camundabolna.localcamunda.rest;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a {@code multipart/form-data} body by name, as Camunda's client sends it. */
record MultipartBody(Map<String, byte[]> parts) {

  /** Maps each byte to one character, so that the body survives as text. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME =
      Pattern.compile("(?i)form-data;[^\r\n]*?\\bname=\"([^\"]*)\"");
  private static final String HEADER_END = "\r\n\r\n";
  private static final String LINE_END = "\r\n";

  static MultipartBody read(HttpExchange request) throws IOException {
    var contentType = request.getRequestHeaders().getFirst("Content-Type");
    var boundary = BOUNDARY.matcher(Optional.ofNullable(contentType).orElse(""));
    if (!boundary.find()) {
      throw new IllegalArgumentException("A document comes as multipart/form-data");
    }
    var body = LINE_END + new String(request.getRequestBody().readAllBytes(), BYTES);
    var parts = new HashMap<String, byte[]>();
    for (var section : body.split(Pattern.quote(LINE_END + "--" + boundary.group(1)))) {
      addPart(section, parts);
    }
    return new MultipartBody(parts);
  }

  private static void addPart(String section, Map<String, byte[]> parts) {
    var end = section.indexOf(HEADER_END);
    var name = NAME.matcher(section);
    if (end >= 0 && name.find() && name.start() < end) {
      parts.put(name.group(1), section.substring(end + HEADER_END.length()).getBytes(BYTES));
    }
  }

  byte[] part(String name) {
    return Optional.ofNullable(parts.get(name))
        .orElseThrow(() -> new IllegalArgumentException("The part '" + name + "' is missing"));
  }
}
