package io.github.camundabolna.localcamunda.runtime;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * The connector runtime as its starter configures it: it has no bean of this project, and nothing
 * is scanned. Its arguments are {@code --key=value}, as Spring reads them.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class StockRuntime {
  /** From 8.9 on, secrets begin with SECRET_ by default; here they have plain names on any line. */
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "server.port", "0",
          "camunda.client.mode", "self-managed",
          "camunda.client.prefer-rest-over-grpc", "false",
          "camunda.client.execution-threads", "10",
          "camunda.client.worker.defaults.stream-enabled", "true",
          "camunda.connector.polling.interval", "500",
          "camunda.connector.secretprovider.environment.prefix", "",
          "spring.main.log-startup-info", "false");

  /** Runs the runtime in this JVM until its process ends. */
  public static void main(String[] args) {
    application().run(args);
  }

  /** Creates the application; system properties, the environment, and arguments win. */
  static SpringApplication application() {
    var application = new SpringApplication(StockRuntime.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(DEFAULTS);
    return application;
  }

  /** Returns the settings as arguments of the command line. */
  static String[] arguments(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }
}
