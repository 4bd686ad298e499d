package io.github.camundabolna.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.outbound.JobContext;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.SecretPlaceholder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why variables could not become a request, in words for the person who filled in the panel. */
public final class BindingErrorMessage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> SECRET = Set.of("authentication", "webhookUrl");

  private BindingErrorMessage() {}

  public static String of(ConnectorInputException failure, JobContext job) {
    Throwable cause = failure.getCause();
    String sentence =
        cause instanceof JsonMappingException
            ? wrongType((JsonMappingException) cause, job)
            : ConstraintMessages.in(failure);
    return hideKey(sentence, job);
  }

  /** A person may pick the secret of the API key in a field where it does not belong. */
  private static String hideKey(String sentence, JobContext job) {
    String key = InputNames.apiKey(variables(job));
    return SecretPlaceholder.problem(key).isPresent() ? sentence : new ApiKey(key).hideIn(sentence);
  }

  private static String wrongType(JsonMappingException failure, JobContext job) {
    if (failure instanceof InvalidTypeIdException) {
      return "operation.type must be an operation of this connector; it was "
          + quoted(List.of(InputNames.OPERATION, InputNames.TYPE), job);
    }
    List<String> path =
        failure.getPath().stream()
            .map(Reference::getFieldName)
            .flatMap(name -> Optional.ofNullable(name).stream())
            .toList();
    return "%s must be %s; it was %s".formatted(shown(path), expected(failure), quoted(path, job));
  }

  private static String shown(List<String> path) {
    return path.stream().map(InputNames::field).collect(Collectors.joining("."));
  }

  private static String expected(JsonMappingException failure) {
    Class<?> type =
        failure instanceof MismatchedInputException
            ? ((MismatchedInputException) failure).getTargetType()
            : Object.class;
    if (type == Integer.class) {
      return "a whole number";
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "a text";
    }
    if (saysNoDocument(failure)) {
      return "a document, as a file picker gives it";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord()
        ? "a context, like {name: \"Asha\"}"
        : "of another type";
  }

  /** The runtime's own reader of documents has no type of exception for that. */
  private static boolean saysNoDocument(JsonMappingException failure) {
    return failure.getCause() instanceof IllegalArgumentException
        && String.valueOf(failure.getCause().getMessage()).contains("document");
  }

  /** Never shows what is under {@code authentication}, nor a URL, whose query can hold a secret. */
  private static String quoted(List<String> path, JobContext job) {
    if (path.isEmpty() || path.stream().map(InputNames::field).anyMatch(SECRET::contains)) {
      return "something else";
    }
    JsonNode value = variables(job);
    for (String name : path) {
      value = value.path(name);
    }
    return Quoted.of(value.isValueNode() ? value.asText() : value.toString());
  }

  private static JsonNode variables(JobContext job) {
    try {
      return JSON.readTree(job.getVariables());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
