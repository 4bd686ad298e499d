package io.github.camundabolna.job;

import io.camunda.connector.api.outbound.JobContext;
import io.github.camundabolna.input.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A digest of an input, which can be large or secret, as the key of something kept in memory. */
public final class InputDigest {

  private InputDigest() {}

  /**
   * Returns the digest of a variable, the same for each attempt of a job. Bound values differ: the
   * runtime creates a new document for each attempt.
   */
  public static String of(JobContext job, String variable) {
    String value = InputTexts.read(job.getVariables()).path(variable).toString();
    return HexFormat.of().formatHex(Sha256.start().digest(value.getBytes(StandardCharsets.UTF_8)));
  }
}
