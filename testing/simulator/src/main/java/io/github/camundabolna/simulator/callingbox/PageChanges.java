package io.github.camundabolna.simulator.callingbox;

import io.github.camundabolna.simulator.callingbox.call.CallEvent;
import io.github.camundabolna.simulator.callingbox.call.CallEventListener;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCall;
import io.github.camundabolna.simulator.page.Change;
import io.github.camundabolna.simulator.page.ChangeLog;

/** Records for the page which calls have changed. */
record PageChanges(ChangeLog changes) implements CallEventListener {

  @Override
  public void occurred(CallEvent event) {}

  @Override
  public void changed(CallingBoxCall call) {
    changes.changed(new Change(Change.Kind.CALL, call.id()));
  }
}
