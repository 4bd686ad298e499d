package io.github.camundabolna.testing;

import io.github.camundabolna.bolna.client.call.CallRequest;
import io.github.camundabolna.http.ApiException;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Requests with only what is required. */
public final class RequestSamples {

  /** The smallest agent of the contract. */
  public static final String AGENT =
      "{'agent_config': {'agent_name': 'Alfred', 'tasks': []},"
          + " 'agent_prompts': {'task_1': {'system_prompt': 'Be brief.'}}}";

  /** The smallest SIP trunk of the contract. */
  public static final String TRUNK =
      "{'name': 'Zadarma', 'provider': 'zadarma', 'auth_type': 'userpass',"
          + " 'gateways': [{'gateway_address': 'sip.zadarma.com'}]}";

  private RequestSamples() {}

  public static CallRequest call() {
    return new CallRequest(
        MockApiServer.AGENT,
        "+919876543210",
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  public static ApiException failure(ThrowingCallable request) {
    return Assertions.catchThrowableOfType(ApiException.class, request);
  }
}
