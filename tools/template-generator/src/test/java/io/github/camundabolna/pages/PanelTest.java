package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PanelTest {

  private static final String TEMPLATE =
      """
      {"groups": [{"id": "call", "label": "Call"}],
       "properties": [
        {"id": "operation.operationType", "label": "Operation", "type": "Dropdown",
         "group": "call", "choices": [{"name": "Make call", "value": "makeCall"}]},
        {"id": "agent", "label": "Agent", "type": "String", "group": "call", "feel": "optional",
         "description": "who talks", "placeholder": "a|b", "tooltip": "<b>See</b> <a target='t' href='x:y'>there</a>",
         "constraints": {"notEmpty": true, "pattern": {"message": "Must be <id> or _, like https://x.io/a"}},
         "condition": {"property": "operation.operationType", "oneOf": ["makeCall", "listCalls"]}},
        {"id": "operation.script.prompt", "label": "Prompt", "type": "Text", "group": "call",
         "binding": {"name": "callingboxInput_operation.callingboxInput_script.callingboxInput_prompt"}},
        {"id": "retry", "label": "Retry", "type": "Boolean", "value": false, "group": "call"},
        {"id": "most", "label": "At most", "type": "Number", "value": 3, "group": "call",
         "condition": {"allMatch": [
          {"property": "retry", "equals": true},
          {"property": "operation.operationType", "equals": "makeCall"}]}},
        {"id": "hidden", "label": "Hidden", "type": "Hidden", "group": "call"}]}
      """;

  @Test
  void panelOfAnOperationHasWhatIsShownForIt() {
    assertThat(list("makeCall"))
        .isEqualTo(
            """
            ### Call

            - **Agent**: text or FEEL, required

              Who talks. Example: `a|b`. See [there](x:y). Otherwise the panel says: "Must be &lt;id> or \\_, like <https://x.io/a>".

            - **Prompt** (`script.prompt`): text

            - **Retry**: check box, default not selected

            - **At most**: number, default `3`

              Shown when *Retry* is selected.
            """);
  }

  @Test
  void panelOfAnotherOperationHasNotWhatIsNotShownForIt() {
    assertThat(list("listCalls")).contains("**Agent**").doesNotContain("**At most**");
    assertThat(list("stopCall")).contains("**Retry**").doesNotContain("**Agent**");
  }

  private static String list(String operation) {
    MarkdownBuilder page = new MarkdownBuilder();
    new Panel(JsonFormatter.read(TEMPLATE), Optional.of(operation)).writeTo(page);
    return page.toString();
  }
}
