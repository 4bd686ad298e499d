package io.github.camundabolna.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/**
 * Whether Maven Central accepts the connector's pom. The published pom has no parent, so what it
 * says is all that counts.
 */
class PublishedPomIT {

  private static final Path POM =
      ReleaseFiles.PROJECT.resolve(Path.of("connector", "target", "published.pom"));
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  private static Document pom;

  @BeforeAll
  static void read() throws Exception {
    pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(POM.toFile());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/project/groupId",
        "/project/artifactId",
        "/project/version",
        "/project/name",
        "/project/description",
        "/project/url",
        "/project/licenses/license/name",
        "/project/licenses/license/url",
        "/project/developers/developer/name",
        "/project/developers/developer/organization",
        "/project/developers/developer/organizationUrl",
        "/project/scm/connection",
        "/project/scm/developerConnection",
        "/project/scm/url"
      })
  void pomHasWhatMavenCentralAsksFor(String element) throws XPathExpressionException {
    assertThat(text(element)).isNotBlank().doesNotContain("${");
  }

  /** Libraries are in the jar, and the runtime brings the rest: a program gets neither twice. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "parent",
        "dependencies",
        "dependencyManagement",
        "build",
        "profiles",
        "modules",
        "repositories"
      })
  void pomHasNothingThatAUserWouldHaveToDownload(String element) throws XPathExpressionException {
    assertThat(count("/project/" + element)).isZero();
  }

  @Test
  void addressesAreThoseOfTheProjectAndNotOfItsModule() throws XPathExpressionException {
    assertThat(text("/project/url")).endsWith("github.com/camunda-bolna/camunda-bolna");
    assertThat(text("/project/scm/url")).isEqualTo(text("/project/url"));
    assertThat(text("/project/scm/connection")).endsWith("camunda-bolna/camunda-bolna.git");
  }

  private static String text(String path) throws XPathExpressionException {
    return XPATH.evaluate(path, pom);
  }

  private static int count(String path) throws XPathExpressionException {
    return Integer.parseInt(XPATH.evaluate("count(" + path + ")", pom));
  }
}
