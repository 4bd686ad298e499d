package io.github.camundabolna.bolna.client;

import io.github.camundabolna.testing.MockApiServer;
import java.util.function.Function;

/**
 * A request of a client, and what it must read from the response.
 *
 * @param endpoint as in the contract, such as {@code GET /user/me}
 * @param field JSON pointer to what is read; an empty pointer if the response isn't read
 */
record ContractExchange(String endpoint, String field, Function<MockApiServer, Object> send) {

  static ContractExchange unread(String endpoint, Function<MockApiServer, Runnable> send) {
    return new ContractExchange(
        endpoint,
        "",
        bolna -> {
          send.apply(bolna).run();
          return "";
        });
  }

  @Override
  public String toString() {
    return endpoint;
  }
}
