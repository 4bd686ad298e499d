package io.github.camundabolna.webhook;

import io.github.camundabolna.settings.RuntimeEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Detects whether the runtime's web server evaluates {@code X-Forwarded-For} itself. It then
 * removes addresses from the header, and a stranger may have written the rest. Follows the rules of
 * Spring Boot's {@code CloudPlatform} and {@code TomcatWebServerFactoryCustomizer}.
 *
 * @param settings environment variables and system properties of the process, and other settings of
 *     the runtime
 */
public record ForwardedHeaders(Map<String, String> settings) {

  /** The setting that keeps the header unchanged. */
  static final String SETTING = "SERVER_FORWARDHEADERSSTRATEGY";

  /** In Spring Boot's spelling; other spellings work too. */
  private static final List<String> NAMES =
      List.of(
          "server.forward-headers-strategy",
          "server.tomcat.remoteip.remote-ip-header",
          "server.tomcat.remoteip.protocol-header",
          "spring.main.cloud-platform");

  private static final String STRATEGY = "serverforwardheadersstrategy";

  private static final Set<String> ENABLING_NAMES =
      Set.of("servertomcatremoteipremoteipheader", "servertomcatremoteipprotocolheader");

  private static final String PLATFORM = "springmaincloudplatform";
  private static final String HOST = "_SERVICE_HOST";
  private static final String PORT = "_SERVICE_PORT";

  private static final List<String> AZURE =
      List.of("WEBSITE_SITE_NAME", "WEBSITE_INSTANCE_ID", "WEBSITE_RESOURCE_GROUP", "WEBSITE_SKU");

  /** Reads the settings of this process. */
  public static ForwardedHeaders ofThisProcess() {
    Map<String, String> settings = new HashMap<>(System.getenv());
    Properties properties = System.getProperties();
    properties
        .stringPropertyNames()
        .forEach(name -> settings.put(name, properties.getProperty(name)));
    return merged(settings, RuntimeEnvironment.settings().orElse(name -> null));
  }

  /**
   * Adds the settings of a runtime, including its files and arguments, to those of the process.
   *
   * @param runtime returns a setting by name, or null
   */
  static ForwardedHeaders merged(Map<String, String> process, UnaryOperator<String> runtime) {
    Map<String, String> settings = new HashMap<>(process);
    for (String name : NAMES) {
      Optional.ofNullable(runtime.apply(name)).ifPresent(value -> settings.put(name, value));
    }
    return new ForwardedHeaders(settings);
  }

  /** Returns what makes the web server evaluate the header; empty if nothing known does. */
  Optional<String> evaluatedBecauseOf() {
    Optional<String> byName =
        settings.entrySet().stream()
            .filter(setting -> ENABLING_NAMES.contains(normalized(setting.getKey())))
            .filter(setting -> !setting.getValue().isBlank())
            .map(Map.Entry::getKey)
            .findFirst();
    if (byName.isPresent()) {
      return byName;
    }
    List<String> strategies = values(STRATEGY);
    if (!strategies.isEmpty()) {
      return strategies.stream()
          .filter(strategy -> !strategy.strip().equalsIgnoreCase("none"))
          .findFirst()
          .map(strategy -> SETTING + "=" + strategy.strip());
    }
    return values(PLATFORM).isEmpty() ? platform() : Optional.of("SPRING_MAIN_CLOUDPLATFORM");
  }

  private Optional<String> platform() {
    if (isSet("VCAP_APPLICATION") || isSet("VCAP_SERVICES")) {
      return Optional.of("Cloud Foundry");
    }
    if (isSet("DYNO")) {
      return Optional.of("Heroku");
    }
    if (isSet("HC_LANDSCAPE")) {
      return Optional.of("SAP Cloud Platform");
    }
    if (isSet("NOMAD_ALLOC_ID")) {
      return Optional.of("Nomad");
    }
    if (settings.keySet().stream().anyMatch(this::isServiceOfKubernetes)) {
      return Optional.of("Kubernetes");
    }
    return Optional.of("Azure App Service").filter(name -> AZURE.stream().allMatch(this::isSet));
  }

  private boolean isServiceOfKubernetes(String name) {
    return name.endsWith(HOST)
        && isSet(name.substring(0, name.length() - HOST.length()).concat(PORT));
  }

  private boolean isSet(String name) {
    return settings.containsKey(name);
  }

  private List<String> values(String normalizedName) {
    return settings.entrySet().stream()
        .filter(setting -> normalized(setting.getKey()).equals(normalizedName))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Spring Boot accepts names in any spelling. */
  private static String normalized(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
  }
}
