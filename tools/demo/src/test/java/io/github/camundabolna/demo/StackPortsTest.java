package io.github.camundabolna.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class StackPortsTest {

  @Test
  void pagesHaveTheirUsualPortsUnlessTheseAreTaken() throws IOException {
    try (ServerSocket taken = listen(8091)) {
      StackPorts ports = StackPorts.forPages(8085);

      assertThat(taken.isBound()).isTrue();
      assertThat(ports.bolna()).isZero();
      assertThat(ports.callingBox()).isIn(0, 8092);
      assertThat(ports.runtime()).isEqualTo(8085);
    }
  }

  @Test
  void withoutPagesAnyPortIsGoodEnough() {
    assertThat(StackPorts.anyFree(8085)).isEqualTo(new StackPorts(8085, 0, 0));
  }

  /** Another program on this machine may listen there already. */
  private static ServerSocket listen(int port) throws IOException {
    try {
      return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    } catch (IOException taken) {
      return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
  }
}
