package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.job.ErrorCode;
import io.github.camundabolna.templates.TemplateVendor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorTableTest {

  /** Any operation of any vendor can fail with these. */
  @ParameterizedTest
  @EnumSource
  void pageOfEachVendorHasTheCommonCodes(TemplateVendor vendor) {
    assertThat(
            Stream.of(
                ErrorCode.INVALID_INPUT,
                ErrorCode.REJECTED,
                ErrorCode.UNAUTHORIZED,
                ErrorCode.UNAVAILABLE,
                ErrorCode.OUTCOME_UNKNOWN))
        .allMatch(code -> hasRow(vendor, code));
  }

  @Test
  void eachCodeIsOnThePageOfAVendor() {
    assertThat(ErrorCode.values())
        .allMatch(
            code -> Arrays.stream(TemplateVendor.values()).anyMatch(each -> hasRow(each, code)));
  }

  @ParameterizedTest
  @EnumSource
  void noRowHasACodeOfAnotherVendor(TemplateVendor vendor) {
    List<Vendor> others =
        Arrays.stream(TemplateVendor.values())
            .filter(each -> each != vendor)
            .map(TemplateVendor::vendor)
            .toList();
    assertThat(others).noneMatch(other -> page(vendor).contains("\n| `" + other.prefixed("")));
  }

  private static boolean hasRow(TemplateVendor vendor, ErrorCode code) {
    return page(vendor).contains("\n| `" + code.forVendor(vendor.vendor()) + "` | ");
  }

  private static String page(TemplateVendor vendor) {
    return Documentation.text(
        Documentation.PROJECT.resolve("docs/reference").resolve(ErrorTable.page(vendor)));
  }
}
