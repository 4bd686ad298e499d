package io.github.camundabolna.bolna.batch;

import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.bolna.operation.InputDocument;
import io.github.camundabolna.contact.ContactFile;
import io.github.camundabolna.contact.ContactList;
import io.github.camundabolna.contact.ContactOptions;
import io.github.camundabolna.contact.Contacts;
import io.github.camundabolna.contact.DuplicateHandling;
import io.github.camundabolna.contact.VendorCsv;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The panel fields for the people that a batch calls. */
@JsonNaming(BolnaInputNames.class)
public record ContactFields(
    @TemplateProperty(
            label = "Contact source",
            group = "contacts",
            type = PropertyType.Dropdown,
            defaultValue = BatchOperation.LIST,
            choices = {
              @DropdownPropertyChoice(value = BatchOperation.LIST, label = "List"),
              @DropdownPropertyChoice(value = BatchOperation.DOCUMENT, label = "CSV document")
            },
            description =
                "A process variable or a file. More than 1.5 MB of contacts requires a file.")
        @ValidFormat(field = "contacts.from", oneOf = "list, document")
        String from,
    @TemplateProperty(
            label = "List of contacts",
            group = "contacts",
            defaultValue = "=contacts",
            feel = FeelMode.required,
            condition =
                @PropertyCondition(
                    property = "operation.contacts.from",
                    equals = BatchOperation.LIST),
            description = "FEEL list with one context per contact. Each needs a contact_number.",
            tooltip =
                "For example, =[{contact_number: \"+919876543210\", name: \"Asha\"}]. The agent's"
                    + " prompt can use every entry as a variable.",
            constraints = @PropertyConstraints(notEmpty = true))
        List<Object> list,
    @TemplateProperty(
            label = "CSV document",
            group = "contacts",
            defaultValue = "=contactsFile",
            feel = FeelMode.required,
            condition =
                @PropertyCondition(
                    property = "operation.contacts.from",
                    equals = BatchOperation.DOCUMENT),
            description = "A file uploaded in a form: UTF-8, with column names in the first row.",
            tooltip =
                "Separate columns with commas, semicolons, or tabs. The agent's prompt can use each"
                    + " column as a variable. See <a"
                    + " href=\"https://www.bolna.ai/docs/quickstarts/batch\">Bolna's guide</a>.",
            constraints = @PropertyConstraints(notEmpty = true))
        List<Document> document,
    @TemplateProperty(
            label = "Phone number column",
            group = "contacts",
            description =
                "Entry or column that contains the phone number. If empty, contact_number.",
            exampleValue = "contact_number")
        String phoneColumn,
    @TemplateProperty(
            label = "Contact key column",
            group = "contacts",
            description = "Entry or column that identifies each contact. If empty, the row number.",
            tooltip =
                "Each call result includes this value as contactKey, so your process knows which"
                    + " contact it belongs to.",
            exampleValue = "customerId")
        String keyColumn,
    @TemplateProperty(
            label = "Duplicate phone numbers",
            group = "contacts",
            type = PropertyType.Dropdown,
            defaultValue = "drop",
            choices = {
              @DropdownPropertyChoice(value = "drop", label = "Call once, using the first row"),
              @DropdownPropertyChoice(value = "keep", label = "Call for each row"),
              @DropdownPropertyChoice(value = "fail", label = "Reject the whole list")
            },
            description = "What to do when a phone number appears more than once.",
            tooltip = "The result lists the duplicate numbers and their rows.")
        @ValidFormat(field = "contacts.duplicates", oneOf = "drop, keep, fail")
        String duplicates) {

  /**
   * Reads and checks all contacts.
   *
   * @param sharedColumns more columns of the file, with the value that all contacts share
   * @throws InvalidInputException if any contact is invalid
   */
  Contacts read(Map<String, String> sharedColumns) {
    return Texts.text(from).filter(BatchOperation.DOCUMENT::equals).isPresent()
        ? readDocument(options(sharedColumns))
        : ContactList.read(
            given(list, "contacts.list", "a FEEL list of contexts"), options(sharedColumns));
  }

  private Contacts readDocument(ContactOptions options) {
    InputDocument csv = InputDocument.only(document, "contacts.document", "a CSV document");
    return csv.read(file -> ContactFile.read(file, options));
  }

  private static <T> T given(T value, String field, String form) {
    return Optional.ofNullable(value)
        .orElseThrow(() -> new InvalidInputException(field + " is missing. Provide " + form));
  }

  private ContactOptions options(Map<String, String> sharedColumns) {
    // No constant: the template generator takes each for a field.
    VendorCsv file = new VendorCsv("Bolna", "contact_number");
    return new ContactOptions(
        file,
        Texts.text(phoneColumn).orElse(file.phoneColumn()),
        Texts.text(keyColumn),
        Texts.text(duplicates)
            .map(each -> DuplicateHandling.valueOf(each.toUpperCase(Locale.ROOT)))
            .orElse(DuplicateHandling.DROP),
        sharedColumns);
  }
}
