package io.github.camundabolna.callingbox.client.call;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The body of {@code POST /v1/calls}, in one of its two forms. */
public sealed interface CallDispatch permits AgentDispatch, PromptDispatch {

  /** Returns the number to call, in E.164 format. */
  String to();

  DispatchOptions options();

  ObjectNode toJson();
}
