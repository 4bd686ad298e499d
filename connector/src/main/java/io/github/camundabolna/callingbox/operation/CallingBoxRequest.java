package io.github.camundabolna.callingbox.operation;

import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.operation.OperationRequest;

/** The bound variables of a job of an outbound connector for CallingBox. */
public interface CallingBoxRequest extends OperationRequest {

  @Override
  default Vendor vendor() {
    return CallingBox.VENDOR;
  }
}
