package io.github.camundabolna.input;

/**
 * What fields of several operations say alike. Fields that differ in nothing but the operation
 * become one in the template, which keeps what was typed when the operation changes.
 */
public final class PanelTexts {

  public static final String AGENT_ID =
      "The agent that talks: the id from its page in the Bolna dashboard.";

  public static final String AGENT_ID_EXAMPLE = "123e4567-e89b-12d3-a456-426655440000";

  public static final String AGENT_ID_TOOLTIP =
      "Where to find it: <a href=\"https://www.bolna.ai/docs/quickstarts/api\">Bolna's"
          + " quickstart</a>. Switch to FEEL (fx) to take it from the process.";

  public static final String EXECUTION_ID = "The call: the id that \"Make call\" returned.";

  public static final String BATCH_ID = "The batch: the id that \"Create batch\" returned.";

  public static final String FROM_NUMBER_EXAMPLE = "+918035739222";

  public static final String FROM_NUMBER_TOOLTIP =
      "Bought from Bolna, or connected from your own provider, see"
          + " <a href=\"https://www.bolna.ai/docs/making-outgoing-calls\">Bolna's guide</a>.";

  public static final String TIME_EXAMPLE = "2026-08-21T10:30:00+05:30";

  public static final String CALLING_HOURS = "Skips the agent's calling guardrails.";

  public static final String CALLING_HOURS_TOOLTIP =
      "Otherwise Bolna moves a call to the next hour that the agent allows, see"
          + " <a href=\"https://www.bolna.ai/docs/calling-guardrails\">Bolna's guide</a>.";

  private PanelTexts() {}
}
