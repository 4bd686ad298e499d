package io.github.camundabolna.localcamunda.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class FailureMessageTest {

  @Test
  void portThatIsInUseIsNamed() {
    assertThat(FailureMessage.of(new IllegalStateException(new PortInUseException(8085))))
        .isEqualTo(
            "Port 8085 is already in use. Choose another one with --port; 0 picks a free port.");
    assertThat(FailureMessage.of(new BindException("Address already in use")))
        .startsWith("The port is in use.");
  }

  @Test
  void fileThatIsMissingIsNamed() {
    assertThat(
            FailureMessage.of(
                new UncheckedIOException("can't read", new NoSuchFileException("my.csv"))))
        .isEqualTo("There is no file my.csv");
  }

  @Test
  void otherFailureSpeaksForItself() {
    assertThat(FailureMessage.of(new IllegalArgumentException("Set both."))).isEqualTo("Set both.");
  }
}
