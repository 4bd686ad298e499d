package io.github.camundabolna.localcamunda.runtime;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/**
 * The settings with which every runtime starts here, unless a system property, an environment
 * variable or an argument says otherwise.
 */
final class RuntimeDefaults {

  /** From 8.9 on secrets begin with SECRET_ unless told; here they have plain names on any line. */
  private static final Map<String, Object> SETTINGS =
      Map.of(
          "server.port", "0",
          "camunda.client.mode", "self-managed",
          "camunda.client.prefer-rest-over-grpc", "false",
          "camunda.client.execution-threads", "10",
          "camunda.client.worker.defaults.stream-enabled", "true",
          "camunda.connector.polling.interval", "500",
          "camunda.connector.secretprovider.environment.prefix", "",
          "spring.main.log-startup-info", "false");

  private RuntimeDefaults() {}

  static SpringApplication application() {
    var application = new SpringApplication(StockRuntime.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(SETTINGS);
    return application;
  }
}
