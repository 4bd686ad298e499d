package io.github.camundabolna.settings;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The settings of the connector runtime from all its sources: environment variables, system
 * properties, arguments, and configuration files. Spring creates this class and passes the settings
 * before any connector exists, because of {@code META-INF/spring.factories}.
 */
public final class RuntimeEnvironment
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** Static, because the runtime creates connectors without arguments. */
  private static final AtomicReference<UnaryOperator<String>> LATEST = new AtomicReference<>();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    LATEST.set(context.getEnvironment()::getProperty);
  }

  /**
   * Returns a function from name to setting, with null if not set; empty without a Spring
   * application.
   */
  public static Optional<UnaryOperator<String>> settings() {
    return Optional.ofNullable(LATEST.get());
  }
}
