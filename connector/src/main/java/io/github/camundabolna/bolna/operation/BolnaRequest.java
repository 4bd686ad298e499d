package io.github.camundabolna.bolna.operation;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.operation.OperationRequest;

/** The bound variables of a job of an outbound connector for Bolna. */
public interface BolnaRequest extends OperationRequest {

  @Override
  default Vendor vendor() {
    return Bolna.VENDOR;
  }
}
