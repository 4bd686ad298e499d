package io.github.camundabolna.bolna.input;

import io.github.camundabolna.input.Patterns;

/** Patterns of Bolna's IDs, and their error messages. */
public final class IdPatterns {

  public static final String AGENT_ID = Patterns.UUID;

  public static final String AGENT_ID_MUST_BE =
      "must be an agent ID like " + PanelTexts.AGENT_ID_EXAMPLE;

  /** Wider than the contract's UUID: its own examples have numbers too. */
  public static final String EXECUTION_ID = "^[0-9a-zA-Z][0-9a-zA-Z-]{0,63}$";

  public static final String EXECUTION_ID_MUST_BE =
      "must be the execution ID that \"Make call\" returned, like"
          + " 123e4567-e89b-12d3-a456-426614174000";

  public static final String BATCH_ID = "^[0-9a-fA-F]{32}$";

  public static final String BATCH_ID_MUST_BE =
      "must be a batch ID of 32 characters: digits and letters a to f";

  /** A UUID, or the 32 digits that Bolna lists. */
  public static final String PHONE_NUMBER_ID =
      "^[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}$";

  public static final String PHONE_NUMBER_ID_MUST_BE =
      "must be a phone number ID like 133b9a7d-59b1-49c4-b62a-c4924503e38b";

  /** Wider than the contract's UUID: Bolna writes the ID with and without dashes. */
  public static final String KNOWLEDGE_BASE_ID = EXECUTION_ID;

  public static final String KNOWLEDGE_BASE_ID_MUST_BE =
      "must be the ID that \"Create knowledge base\" returned, like"
          + " f265b06a7fa74fbf892355d5ae9c4ba2";

  public static final String DISPOSITION_ID = AGENT_ID;

  public static final String DISPOSITION_ID_MUST_BE =
      "must be a disposition ID like 3fa85f64-5717-4562-b3fc-2c963f66afa6";

  private IdPatterns() {}
}
