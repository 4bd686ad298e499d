package io.github.camundabolna.settings;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The settings of the connector runtime, from wherever it reads them: environment variables, system
 * properties, arguments, configuration files. Spring creates this class and hands it the settings
 * before any connector exists, because {@code META-INF/spring.factories} names it.
 */
public final class RuntimeEnvironment
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** One entry: the runtime creates connectors without arguments, so nothing else can pass it. */
  private static final AtomicReference<UnaryOperator<String>> LATEST = new AtomicReference<>();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    LATEST.set(context.getEnvironment()::getProperty);
  }

  /**
   * Returns the settings by name, null for one that is not set; empty where no Spring application
   * has started.
   */
  public static Optional<UnaryOperator<String>> settings() {
    return Optional.ofNullable(LATEST.get());
  }
}
