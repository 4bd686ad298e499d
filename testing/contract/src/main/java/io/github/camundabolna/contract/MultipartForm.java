package io.github.camundabolna.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a form, in which a file is its text. */
record MultipartForm(Map<String, List<String>> fields) {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("; name=\"([^\"]*)\"");
  private static final String LINE = "\r\n";

  static MultipartForm read(SentRequest request, String contentType) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    Map<String, List<String>> fields = new LinkedHashMap<>();
    if (boundary.find()) {
      for (String part : request.text().split("--" + Pattern.quote(boundary.group(1)))) {
        add(part, fields);
      }
    }
    return new MultipartForm(fields);
  }

  private static void add(String part, Map<String, List<String>> fields) {
    String[] headAndBody = part.split(LINE + LINE, 2);
    Matcher name = NAME.matcher(headAndBody[0]);
    if (headAndBody.length == 2 && name.find()) {
      String value = headAndBody[1].substring(0, headAndBody[1].length() - LINE.length());
      fields.computeIfAbsent(name.group(1), unused -> new ArrayList<>()).add(value);
    }
  }

  /** Returns the fields with the types of the schema's properties. */
  JsonNode toJson(JsonNode schema) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    fields.forEach(
        (name, texts) ->
            json.set(name, FormValue.read(schema.path("properties").path(name), texts)));
    return json;
  }
}
