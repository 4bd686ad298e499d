package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.job.JobTimeout;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The connector finds a job time-out in every place where Spring looks for it. */
class JobTimeoutSettingTest {

  private static final String TYPE = "io.github.camundabolna:call:1";

  @Configuration
  static class Nothing {}

  @ParameterizedTest
  @CsvSource({
    "--camunda.client.worker.defaults.timeout=PT7S, PT7S",
    "--camunda.client.worker.defaults.timeout=7s, PT7S",
    "--camunda.client.worker.override[io.github.camundabolna:call:1].timeout=PT7S, PT7S",
    "--CONNECTOR_BOLNA_CALL_TIMEOUT=7000, PT7S",
    "--some.other.setting=PT7S, PT5M"
  })
  void findsArguments(String argument, Duration timeout) {
    assertThat(timeoutIn(application(), argument)).isEqualTo(timeout);
  }

  @ParameterizedTest
  @CsvSource({
    "CAMUNDA_CLIENT_WORKER_DEFAULTS_TIMEOUT, PT7S, PT7S",
    "CAMUNDA_CLIENT_ZEEBE_DEFAULTS_TIMEOUT, PT7S, PT7S",
    "ZEEBE_CLIENT_JOB_TIMEOUT, 7000, PT7S",
    "CONNECTOR_BOLNA_CALL_TIMEOUT, 7000, PT7S"
  })
  void findsEnvironmentVariables(String name, String value, Duration timeout) {
    SpringApplication application = application();
    application.addInitializers(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(
                    new SystemEnvironmentPropertySource(
                        "test-systemEnvironment", Map.of(name, value))));

    assertThat(timeoutIn(application)).isEqualTo(timeout);
  }

  /** As a configuration file or SPRING_APPLICATION_JSON has it. */
  @ParameterizedTest
  @CsvSource({
    "camunda.client.worker.defaults.timeout, PT7S, PT7S",
    "'camunda.client.worker.override.[io.github.camundabolna:call:1].timeout', 7s, PT7S",
    "camunda.client.worker.defaults.timeout, ${other:PT7S}, PT7S"
  })
  void findsWhatAFileSays(String name, String value, Duration timeout) {
    SpringApplication application = application();
    application.setDefaultProperties(Map.of(name, value));

    assertThat(timeoutIn(application)).isEqualTo(timeout);
  }

  private static SpringApplication application() {
    SpringApplication application = new SpringApplication(Nothing.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    return application;
  }

  private static Duration timeoutIn(SpringApplication application, String... arguments) {
    var context = application.run(arguments);
    try {
      return JobTimeout.ofThisProcess("BOLNA_CALL", TYPE).value();
    } finally {
      context.close();
    }
  }
}
