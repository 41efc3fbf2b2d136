package hoplab.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.result.LabException;
import hoplab.result.SecurityFinding;
import hoplab.result.SecurityState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The test of the tests: a right shop keeps every promise, and each fault breaks exactly its own.
 */
@Execution(ExecutionMode.CONCURRENT)
class SecurityContractTest {

  @ParameterizedTest
  @EnumSource
  void aRightShopKeepsEveryPromise(FakeKind kind) throws Exception {
    try (FakeShop shop = new FakeShop(kind, null)) {
      List<SecurityFinding> findings = SecurityContract.of(shop.variant());
      assertThat(findings).extracting(SecurityFinding::property).isEqualTo(SecurityContract.ids());
      assertThat(findings).noneMatch(finding -> finding.state() == SecurityState.BROKEN);
      assertThat(with(findings, SecurityState.NOT_PROMISED))
          .containsExactlyInAnyOrderElementsOf(
              switch (kind) {
                case SESSION ->
                    Set.of(
                        "not-ambient",
                        "forged-token-refused",
                        "refusal-names-scheme",
                        "cors-names-one-origin",
                        "inbound-headers-stay",
                        "outbound-paths-fixed",
                        "services-want-key",
                        "services-want-token",
                        "services-on-loopback");
                case BEARER ->
                    Set.of(
                        "hidden-from-script",
                        "session-is-new",
                        "cookie-attributes",
                        "page-header-demanded",
                        "inbound-headers-stay",
                        "outbound-paths-fixed",
                        "services-want-key",
                        "services-want-token",
                        "services-on-loopback");
                case BFF ->
                    Set.of(
                        "not-ambient",
                        "forged-token-refused",
                        "refusal-names-scheme",
                        "cors-names-one-origin");
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachFaultBreaksExactlyItsPromise(Fault fault) throws Exception {
    try (FakeShop shop = new FakeShop(fault.kind, fault)) {
      List<SecurityFinding> findings = SecurityContract.of(shop.variant());
      assertThat(with(findings, SecurityState.BROKEN))
          .as(() -> String.join("\n", findings.stream().map(SecurityFinding::why).toList()))
          .containsExactly(fault.property);
    }
  }

  @Test
  void everyPromiseHasAFault() {
    Set<String> broken = new TreeSet<>();
    for (Fault fault : Fault.values()) {
      broken.add(fault.property);
    }
    assertThat(broken).containsExactlyInAnyOrderElementsOf(SecurityContract.ids());
  }

  @Test
  void promisesNothingWhereNobodySignsIn() throws Exception {
    try (FakeShop shop = new FakeShop(FakeKind.SESSION, null)) {
      VariantUnderTest open = signingIn(shop.variant(), false, Map.of());
      assertThat(SecurityContract.of(open))
          .allMatch(finding -> finding.state() == SecurityState.NOT_PROMISED)
          .allMatch(finding -> finding.why().equals("sign-in is switched off"));
    }
  }

  @Test
  void refusesAnExcuseForAPromiseThatNobodyKnows() throws Exception {
    try (FakeShop shop = new FakeShop(FakeKind.SESSION, null)) {
      VariantUnderTest variant =
          signingIn(shop.variant(), true, Map.of("no-such-thing", "because"));
      assertThatThrownBy(() -> SecurityContract.of(variant))
          .isInstanceOf(LabException.class)
          .hasMessageContaining("'no-such-thing'")
          .hasMessageContaining("own-data-only");
    }
  }

  private static Set<String> with(List<SecurityFinding> findings, SecurityState state) {
    return findings.stream()
        .filter(finding -> finding.state() == state)
        .map(SecurityFinding::property)
        .collect(Collectors.toSet());
  }

  private static VariantUnderTest signingIn(
      VariantUnderTest same, boolean on, Map<String, String> cannot) {
    return new VariantUnderTest(
        same.name(),
        same.api(),
        same.directApi(),
        same.page(),
        same.framedBy(),
        on ? same.signIn() : Optional.empty(),
        on ? "" : "sign-in is switched off",
        same.routes(),
        same.services(),
        same.secrets(),
        same.tokenKeys(),
        cannot,
        same.packaged());
  }
}
