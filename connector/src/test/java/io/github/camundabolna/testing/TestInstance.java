package io.github.camundabolna.testing;

import io.camunda.client.api.search.response.ElementInstance;
import java.lang.reflect.Proxy;
import java.util.Map;

/** A waiting instance as the engine's search shows it. */
final class TestInstance {

  private TestInstance() {}

  static ElementInstance of(long processInstance, String elementId) {
    Map<String, Object> answers =
        Map.of(
            "getProcessInstanceKey", processInstance,
            "getElementInstanceKey", processInstance + 1000,
            "getElementId", elementId);
    return (ElementInstance)
        Proxy.newProxyInstance(
            TestInstance.class.getClassLoader(),
            new Class<?>[] {ElementInstance.class},
            (proxy, method, arguments) -> answers.get(method.getName()));
  }
}
