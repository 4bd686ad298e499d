package io.github.camundabolna.bolna.client.subaccount;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.http.SecretValue;

/** The database of a sub-account whose data is stored separately. */
public record TenantDatabase(
    String host, String name, String port, String user, SecretValue password) {

  void addTo(ObjectNode body) {
    body.put("multi_tenant", true)
        .put("db_host", host)
        .put("db_name", name)
        .put("db_port", port)
        .put("db_user", user)
        .put("db_password", password.value());
  }
}
