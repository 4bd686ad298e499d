package io.github.camundabolna.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.job.JobTimeout;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A time-out that is set in a place the connector doesn't see makes a repetition look fresh. */
class RuntimeEnvironmentTest {

  private static final String TYPE = "io.github.camundabolna:call:1";

  @Test
  void aTimeOutIsFoundWhereverTheRuntimeReadsIt() {
    show(Map.of("camunda.client.worker.defaults.timeout", "PT10S"));

    assertThat(timeout()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void theRuntimesDefaultCountsOnlyIfTheRuntimeSaysThatNothingIsSet() {
    show(Map.of());

    assertThat(timeout()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aSettingThatCannotBeResolvedMakesTheTimeOutUnknown() {
    GenericApplicationContext context = show(Map.of("CONNECTOR_BOLNA_CALL_TIMEOUT", "${nowhere}"));
    context.getEnvironment().setIgnoreUnresolvableNestedPlaceholders(false);

    assertThat(timeout()).isEqualTo(Duration.ZERO);
  }

  /** Spring reads this file in each jar, in 8.8 as in 8.10. */
  @Test
  void springFindsItInTheJar() throws IOException {
    List<URL> files =
        Collections.list(getClass().getClassLoader().getResources("META-INF/spring.factories"));

    assertThat(files)
        .anySatisfy(
            file -> {
              Properties names = new Properties();
              names.load(file.openStream());
              assertThat(names.getProperty(ApplicationContextInitializer.class.getName()))
                  .isEqualTo(RuntimeEnvironment.class.getName());
            });
  }

  private static GenericApplicationContext show(Map<String, Object> settings) {
    GenericApplicationContext context = new GenericApplicationContext();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("file", settings));
    new RuntimeEnvironment().initialize(context);
    return context;
  }

  private static Duration timeout() {
    return JobTimeout.ofThisProcess("BOLNA_CALL", TYPE).value();
  }
}
