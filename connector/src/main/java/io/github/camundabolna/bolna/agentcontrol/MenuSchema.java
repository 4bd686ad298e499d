package io.github.camundabolna.bolna.agentcontrol;

import static io.github.camundabolna.input.JsonCheck.flag;
import static io.github.camundabolna.input.JsonCheck.listOf;
import static io.github.camundabolna.input.JsonCheck.oneOf;
import static io.github.camundabolna.input.JsonCheck.text;
import static io.github.camundabolna.input.JsonCheck.wholeNumber;
import static io.github.camundabolna.input.JsonObjectCheck.context;

import io.github.camundabolna.input.JsonCheck;

/** What Bolna's contract requires of a menu. It accepts other entries too. */
final class MenuSchema {

  /** {@code ivr_config}. */
  static final JsonCheck MENU =
      context()
          .with("enabled", flag())
          .with("voice", text())
          .with("welcome_message", text())
          .with("timeout", wholeNumber())
          .with("max_retries", wholeNumber())
          .with(
              "steps",
              listOf(
                  context()
                      .with("step_id", text())
                      .with("type", oneOf("menu", "collect"))
                      .with("prompt", text())
                      .with("field_name", text())
                      .with("options", listOf(context()))
                      .with("conditional_next", context())))
          .with("default_agent_id", text());

  private MenuSchema() {}
}
