package io.github.camundabolna.bolna.guard;

import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.EqualsBoolean;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.bolna.operation.InputDocument;
import io.github.camundabolna.guard.AllowedCountries;
import io.github.camundabolna.guard.DoNotCallFile;
import io.github.camundabolna.guard.DoNotCallList;
import io.github.camundabolna.guard.RecipientGuards;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import java.util.List;
import java.util.Optional;

/** The panel fields of the guards that decide by the recipient's number. */
@JsonNaming(BolnaInputNames.class)
public record RecipientGuardFields(
    @TemplateProperty(
            label = "Limit countries",
            group = "guards",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description = "Calls only numbers of the countries that you allow.")
        Boolean limitCountries,
    @TemplateProperty(
            label = "Allowed countries",
            group = "guards",
            feel = FeelMode.optional,
            condition =
                @PropertyCondition(
                    property = "operation.guards.recipients.limitCountries",
                    equalsBoolean = EqualsBoolean.TRUE),
            description = "ISO codes with two letters, like IN, US, or a FEEL list of them.",
            exampleValue = "IN, US",
            constraints = @PropertyConstraints(notEmpty = true))
        List<String> countries,
    @TemplateProperty(
            label = "Do-not-call list",
            group = "guards",
            type = PropertyType.Dropdown,
            defaultValue = "none",
            choices = {
              @DropdownPropertyChoice(value = "none", label = "None"),
              @DropdownPropertyChoice(value = "list", label = "List"),
              @DropdownPropertyChoice(value = "document", label = "Document")
            },
            description = "Where the numbers that must not be called come from.",
            tooltip =
                "Numbers can have any notation. Without a country code, a number counts as one of"
                    + " the recipient's country.")
        @ValidFormat(field = "guards.recipients.doNotCall", oneOf = "none, list, document")
        String doNotCall,
    @TemplateProperty(
            label = "Do-not-call numbers",
            group = "guards",
            feel = FeelMode.required,
            condition =
                @PropertyCondition(
                    property = "operation.guards.recipients.doNotCall",
                    equals = "list"),
            description =
                "FEEL list of phone numbers. An entry that isn't exactly one number is an error.",
            exampleValue = "[\"+91 98765 43210\", \"(020) 7946-0958\"]",
            constraints = @PropertyConstraints(notEmpty = true))
        List<Object> doNotCallList,
    @TemplateProperty(
            label = "Do-not-call document",
            group = "guards",
            feel = FeelMode.required,
            condition =
                @PropertyCondition(
                    property = "operation.guards.recipients.doNotCall",
                    equals = "document"),
            description = "UTF-8 file with one number per line, or a CSV file. At most 20 MB.",
            exampleValue = "doNotCallFile",
            constraints = @PropertyConstraints(notEmpty = true))
        List<Document> doNotCallDocument,
    @TemplateProperty(
            label = "Do-not-call column",
            group = "guards",
            condition =
                @PropertyCondition(
                    property = "operation.guards.recipients.doNotCall",
                    equals = "document"),
            description = "Column of a CSV file with the numbers. If empty, one number per line.",
            exampleValue = "phone")
        String doNotCallColumn) {

  /**
   * Returns the guards. Reads no list yet.
   *
   * @throws InvalidInputException if a field is missing or invalid
   */
  public RecipientGuards guards() {
    return new RecipientGuards(
        Optional.of(Texts.items(countries))
            .filter(codes -> Boolean.TRUE.equals(limitCountries))
            .map(codes -> AllowedCountries.read("guards.recipients.countries", codes)),
        Texts.text(doNotCall).flatMap(this::list));
  }

  private Optional<DoNotCallList> list(String choice) {
    return switch (choice) {
      case "list" -> Optional.of(items());
      case "document" -> Optional.of(file());
      default -> Optional.empty();
    };
  }

  private DoNotCallList items() {
    if (doNotCallList == null) {
      throw missing("doNotCallList", "a FEEL list of phone numbers");
    }
    return DoNotCallList.ofItems("guards.recipients.doNotCallList", doNotCallList);
  }

  private DoNotCallList file() {
    InputDocument file =
        InputDocument.only(
            doNotCallDocument,
            "guards.recipients.doNotCallDocument",
            "one document, or choose None");
    return new DoNotCallFile(file.field(), file::open, Texts.text(doNotCallColumn)).list();
  }

  private static InvalidInputException missing(String name, String form) {
    return new InvalidInputException(
        "guards.recipients." + name + " is missing. Provide " + form + ", or choose None");
  }

  /** Omits the numbers, which are personal data. */
  @Override
  public String toString() {
    return "RecipientGuardFields[countries=%s, doNotCall=%s]".formatted(countries, doNotCall);
  }
}
