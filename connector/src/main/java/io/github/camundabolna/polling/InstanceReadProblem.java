package io.github.camundabolna.polling;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.input.ConstraintMessages;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reason why the ID of an instance can't be read. Omits messages of other exceptions, because
 * they show variables.
 *
 * @param ofVariable whether the variable is invalid; otherwise, runtime or engine failed
 * @param reason one or more sentences, without the last period
 */
record InstanceReadProblem(boolean ofVariable, String reason) {

  /** The message of {@code Collectors.toMap} for the two scopes that an 8.9 runtime merges. */
  private static final Pattern TWICE =
      Pattern.compile("Duplicate key (\\S+) \\(attempted merging .*", Pattern.DOTALL);

  /** Not a class of the SDK; the name is the same in all versions. */
  private static final String EVALUATION = "FeelEngineWrapperException";

  private static final String RETRIED = "The connector retries";

  /**
   * Finds the reason.
   *
   * @param field panel field with the ID
   * @param failure as wrapped by the runtime
   */
  static InstanceReadProblem of(String field, RuntimeException failure) {
    List<Throwable> chain =
        Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause).toList();
    Optional<String> wrong =
        chain.stream()
            .filter(ConnectorInputException.class::isInstance)
            .findFirst()
            .map(ConstraintMessages::in);
    if (wrong.isPresent()) {
      return new InstanceReadProblem(
          true,
          wrong.get()
              + ". Correct the variable, then enter the element again, because the engine reads the"
              + " correlation key on entry");
    }
    return new InstanceReadProblem(
        false, "the runtime can't read " + field + ". " + ofTheRuntime(field, chain));
  }

  private static String ofTheRuntime(String field, List<Throwable> chain) {
    Throwable root = chain.get(chain.size() - 1);
    Matcher twice = TWICE.matcher(String.valueOf(root.getMessage()));
    if (twice.matches()) {
      return localVariable(twice.group(1));
    }
    Optional<Integer> status =
        chain.stream()
            .filter(ClientHttpException.class::isInstance)
            .map(cause -> ((ClientHttpException) cause).code())
            .findFirst();
    boolean evaluation =
        chain.stream().anyMatch(one -> one.getClass().getSimpleName().equals(EVALUATION));
    if (!evaluation) {
      return status
          .map(InstanceReadProblem::variables)
          .orElse(RETRIED + "; the cause is " + FailureText.of(root));
    }
    boolean ofCluster = chain.stream().anyMatch(ClientException.class::isInstance);
    return ofCluster
        ? status.map(code -> cluster(field, code)).orElse(away(root))
        : "The expression in the panel can't be evaluated. Correct it, then deploy again";
  }

  private static String localVariable(String name) {
    return ("The waiting element has a local variable \"%s\" with the name of a process variable,"
            + " which 8.9 runtimes can't read. Rename the local variable, usually in an input"
            + " mapping, deploy, and migrate the instance. Then terminate the wait and activate"
            + " it again. 8.10 runtimes don't have this limit")
        .formatted(name);
  }

  private static String variables(int status) {
    return "The engine doesn't return the variables (HTTP %d)".formatted(status)
        + switch (status) {
          case 401, 403 -> ": grant the runtime's role permission to read process instances";
          default -> ". " + RETRIED;
        };
  }

  private static String cluster(String field, int status) {
    return "The cluster doesn't evaluate the expression (HTTP %d)".formatted(status)
        + switch (status) {
          case 400 -> ": check the expression in the panel, then deploy again";
          case 401, 403 -> ": grant the runtime's role permission to evaluate expressions";
          case 404 ->
              ": an 8.9 runtime requires an 8.9 cluster. With an older one, use a plain variable"
                  + " like ="
                  + field;
          default -> ". " + RETRIED;
        };
  }

  private static String away(Throwable root) {
    return "The cluster can't be reached to evaluate the expression (%s). %s"
        .formatted(FailureText.of(root), RETRIED);
  }

  /** Returns the message about an instance. */
  String about(long instance) {
    return ofVariable
        ? "process instance %d waits for nothing yet: %s".formatted(instance, reason)
        : "process instance %d: %s".formatted(instance, reason);
  }
}
