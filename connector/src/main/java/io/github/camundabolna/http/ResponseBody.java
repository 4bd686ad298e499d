package io.github.camundabolna.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.Response;

/**
 * The text of a response, read as a whole.
 *
 * @param text in UTF-8
 */
record ResponseBody(String text) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a body.
   *
   * @throws UnreadableResponseException if it's larger than this many bytes
   */
  static ResponseBody read(Response answer, long most) throws IOException {
    byte[] bytes = answer.body().byteStream().readNBytes(Math.toIntExact(most + 1));
    if (bytes.length > most) {
      throw new UnreadableResponseException("the response is larger than " + most + " bytes");
    }
    return new ResponseBody(new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * Returns the body as JSON; a missing node if it's empty. Hides the parser's message, which can
   * quote any part of the response.
   */
  JsonNode json() throws IOException {
    try {
      return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableResponseException("the response is not JSON");
    }
  }
}
