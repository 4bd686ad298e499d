package io.github.camundabolna.benchmarks.size;

/**
 * The connectors of a runtime, and the first job that it gets.
 *
 * @param subject as the report names it
 */
record RuntimeContent(String subject, ClassPath classPath, FirstJob firstJob) {

  private static final String BOLNA_JOB = "io.github.camundabolna:call:1";
  private static final String REST_JOB = "io.camunda:http-json:1";

  static RuntimeContent restOnly() {
    return new RuntimeContent(
        "REST only", connectors().without(bolnaJar().file()), FirstJob.REST_REQUEST);
  }

  static RuntimeContent bolnaOnly() {
    return new RuntimeContent(
        "Bolna only", connectors().without(restJar().file()), FirstJob.BOLNA_CALL);
  }

  static RuntimeContent both() {
    return new RuntimeContent("both", connectors(), FirstJob.REST_REQUEST);
  }

  static ConnectorJar bolnaJar() {
    return ConnectorJar.ofJobType(BOLNA_JOB);
  }

  static ConnectorJar restJar() {
    return ConnectorJar.ofJobType(REST_JOB);
  }

  /** The class path without this module, whose connectors no operator installs. */
  private static ClassPath connectors() {
    return ClassPath.ofThisJvm().without(ConnectorJar.location(RuntimeContent.class));
  }
}
