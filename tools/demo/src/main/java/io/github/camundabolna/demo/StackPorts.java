package io.github.camundabolna.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * The ports of a {@link LocalStack}; 0 means any free one.
 *
 * @param runtime of the connector runtime
 * @param bolna of the simulator of Bolna
 * @param callingBox of the simulator of CallingBox
 */
record StackPorts(int runtime, int bolna, int callingBox) {

  /** The ports of simulators that run on their own, so that bookmarks work for both. */
  private static final int BOLNA = 8091;

  private static final int CALLING_BOX = 8092;

  /** Returns ports for a person who looks at the pages: the usual ones, unless they are taken. */
  static StackPorts forPages(int runtime) {
    return new StackPorts(runtime, unlessTaken(BOLNA), unlessTaken(CALLING_BOX));
  }

  /** Returns ports of which nobody needs to know those of the simulators. */
  static StackPorts anyFree(int runtime) {
    return new StackPorts(runtime, 0, 0);
  }

  private static int unlessTaken(int port) {
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException taken) {
      return 0;
    }
  }
}
