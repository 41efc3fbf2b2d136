package hoplab.analysis.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.analysis.distance.MeasuredPoint.Series;
import hoplab.result.Chain;
import hoplab.result.Jit;
import hoplab.result.Judged;
import hoplab.result.LedgerRow;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.Plan;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import hoplab.result.Prediction;
import hoplab.result.Quantile;
import hoplab.result.SignInSwitch;
import hoplab.result.Slope;
import hoplab.result.Threshold;
import hoplab.result.VisitKind;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Times that follow the model exactly, but for what differs between trials. */
class NetworkFindingsTest {

  private static final double WAKING_MICROS = 300;
  private static final double[] TRIAL_MICROS = {-4, 1, 3};

  private final NetworkFindings findings = NetworkFindings.of(plan(), points(), ledger(), chains());

  @Test
  void findsTheHopsThatTheLedgerCounts() {
    assertThat(findings.network().slopes())
        .filteredOn(slope -> slope.kind() == LinkKind.PRIVATE)
        .allSatisfy(
            slope ->
                assertThat(slope.effectiveHops())
                    .isCloseTo(slope.variant().equals("bff") ? 1 : 0, within(1e-9)));
    Slope data = slope("bff", LinkKind.DATA);
    assertThat(data.effectiveHops()).isCloseTo(1, within(1e-9));
    assertThat(data.countedInARow()).isEqualTo(1);
    assertThat(data.countedInAll()).isEqualTo(2);
  }

  @Test
  void takesTheDistanceOfEachKindOfLinkForItself() {
    MeasuredPoint point = at(10, 0.5, 1.5, NetworkPoint.Role.HELD_OUT);
    assertThat(point.millis(LinkKind.EDGE)).isEqualTo(10);
    assertThat(point.millis(LinkKind.PRIVATE)).isEqualTo(0.5);
    assertThat(point.millis(LinkKind.DATA)).isEqualTo(1.5);
  }

  @Test
  void growthIsRealOnlyWhereTheLinkIs() {
    NetworkPoint far = point(0, 2, 0);
    assertThat(variant(far, "bff").growth().verdict()).isEqualTo(Verdict.REAL);
    assertThat(variant(far, "bff").growth().differenceMicros()).isCloseTo(2_000, within(1e-9));
    assertThat(variant(far, "one").growth().verdict()).isEqualTo(Verdict.INDISTINGUISHABLE);
    assertThat(variant(point(0, 0, 0), "bff").growth()).isNull();
  }

  @Test
  void predictsWhatTheModelGives() {
    assertThat(findings.predictions()).hasSize(2);
    for (Prediction prediction : findings.predictions()) {
      assertThat(prediction.predictedP50Micros())
          .isCloseTo(prediction.measuredP50Micros(), within(1e-6));
      assertThat(prediction.predictedP99Micros())
          .isCloseTo(prediction.measuredP99Micros(), within(1e-6));
    }
  }

  @Test
  void predictsWhatWakingCostsFromThePointsOfTheFit() {
    List<MeasuredPoint> apart =
        points().stream()
            .map(point -> point.millis(LinkKind.EDGE) > 0 ? woken(point) : point)
            .toList();
    assertThat(errors(apart))
        .hasSize(2)
        .allSatisfy(error -> assertThat(error).isCloseTo(0, within(1e-3)));
  }

  @Test
  void predictsWhatIsLostWhereSeveralLinksAreLonger() {
    List<MeasuredPoint> joint = new ArrayList<>(points());
    joint.add(at(20, 2, 3, NetworkPoint.Role.FIT));
    List<MeasuredPoint> woken =
        joint.stream().map(point -> point.longerKinds() > 1 ? woken(point) : point).toList();
    assertThat(errors(woken))
        .hasSize(2)
        .allSatisfy(error -> assertThat(error).isCloseTo(0, within(1e-3)));
    assertThat(errors(woken.stream().filter(point -> point.millis(LinkKind.EDGE) < 20).toList()))
        .hasSize(2)
        .allSatisfy(error -> assertThat(error).isCloseTo(-WAKING_MICROS, within(1e-3)));
  }

  @Test
  void fitsSlopesWhereOneKindOfLinkIsLonger() {
    List<MeasuredPoint> joint = new ArrayList<>(points());
    joint.add(woken(at(20, 2, 3, NetworkPoint.Role.FIT)));
    assertThat(NetworkFindings.of(plan(), joint, ledger(), chains()).network().slopes())
        .isEqualTo(findings.network().slopes());
  }

  private static List<Double> errors(List<MeasuredPoint> points) {
    return NetworkFindings.of(plan(), points, ledger(), chains()).predictions().stream()
        .map(one -> one.predictedP50Micros() - one.measuredP50Micros())
        .toList();
  }

  private static MeasuredPoint woken(MeasuredPoint point) {
    return new MeasuredPoint(
        point.rttMillis(),
        point.role(),
        point.useCase(),
        point.variants().stream().map(NetworkFindingsTest::woken).toList());
  }

  private static Series woken(Series one) {
    return figures(one.name(), one.trials().get(0).p50Micros() - TRIAL_MICROS[0] + WAKING_MICROS);
  }

  @Test
  void saysFromWhichDistanceOnTheHopCostsAMillisecond() {
    // 600 us at distance 0, and one hop: a millisecond at 0.4 ms, three at 2.4 ms
    assertThat(findings.network().thresholds()).extracting(Threshold::variant).containsOnly("bff");
    assertThat(findings.network().thresholds().get(0).rttMillis()).isCloseTo(0.4, within(1e-9));
    assertThat(findings.network().thresholds().get(1).rttMillis()).isCloseTo(2.4, within(1e-9));
  }

  @Test
  void judgesTheDifferenceWhereAWireAddsTime() {
    assertThat(point(0, 2, 0).comparisons())
        .filteredOn(c -> c.variant().equals("one'") && c.quantile() == Quantile.P50)
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.judged()).isEqualTo(Judged.DIFFERENCE);
              assertThat(c.floorMicros()).isNull();
              assertThat(c.verdict()).isEqualTo(Verdict.INDISTINGUISHABLE);
            });
    assertThat(point(0, 2, 0).comparisons())
        .filteredOn(c -> c.variant().equals("bff") && c.quantile() == Quantile.P50)
        .singleElement()
        .satisfies(c -> assertThat(c.differenceMicros()).isCloseTo(2_600, within(1e-6)));
  }

  @Test
  void judgesTheRatioWhereNothingIsFarApart() {
    assertThat(point(0, 0, 0).comparisons())
        .isNotEmpty()
        .allMatch(c -> c.judged() == Judged.RATIO && c.ratio() > 0);
  }

  @Test
  void letsNoVerdictStandInARunThatIsInvalid() {
    NetworkFindings invalid = findings.under(false);
    assertThat(invalid.network().points())
        .flatExtracting(NetworkPoint::comparisons)
        .allMatch(c -> c.verdict() == Verdict.INVALID);
    assertThat(invalid.network().points())
        .flatExtracting(NetworkPoint::variants)
        .filteredOn(one -> one.growth() != null)
        .allMatch(one -> one.growth().verdict() == Verdict.INVALID);
  }

  @Test
  void findsTheSameInWhatItFound() {
    NetworkFindings again =
        NetworkFindings.of(plan(), MeasuredPoint.all(findings.network()), ledger(), chains());
    assertThat(again).isEqualTo(findings);
  }

  private Slope slope(String variant, LinkKind kind) {
    return findings.network().slopes().stream()
        .filter(slope -> slope.variant().equals(variant) && slope.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private NetworkPoint point(double edge, double privateLinks, double data) {
    return findings.network().points().stream()
        .filter(p -> p.edgeRttMillis() == edge)
        .filter(p -> p.privateRttMillis() == privateLinks && p.dataRttMillis() == data)
        .findFirst()
        .orElseThrow();
  }

  private static PointFigures variant(NetworkPoint point, String name) {
    return point.variants().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static List<MeasuredPoint> points() {
    return List.of(
        at(0, 0, 0, NetworkPoint.Role.LOOPBACK),
        at(0, 1, 0, NetworkPoint.Role.FIT),
        at(0, 2, 0, NetworkPoint.Role.FIT),
        at(20, 0, 0, NetworkPoint.Role.FIT),
        at(0, 0, 3, NetworkPoint.Role.FIT),
        at(10, 0.5, 1.5, NetworkPoint.Role.HELD_OUT));
  }

  private static MeasuredPoint at(
      double edge, double privateLinks, double data, NetworkPoint.Role role) {
    double one = 400 + 1e3 * edge + 1e3 * data;
    double bff = 1_000 + 1e3 * edge + 1e3 * privateLinks + 1e3 * data;
    return new MeasuredPoint(
        Map.of(LinkKind.EDGE, edge, LinkKind.PRIVATE, privateLinks, LinkKind.DATA, data),
        role,
        "user-fetch",
        List.of(figures("one", one), figures("one'", one), figures("bff", bff)));
  }

  private static Series figures(String name, double micros) {
    List<PointTrial> trials = new ArrayList<>();
    for (int trial = 1; trial <= TRIAL_MICROS.length; trial++) {
      double p50 = micros + TRIAL_MICROS[trial - 1];
      trials.add(new PointTrial(trial, 100, 0, p50, p50 + 100, p50 + 300));
    }
    return new Series(name, trials);
  }

  static List<Chain> chains() {
    return List.of(
        chain("one", LinkKind.EDGE, 1),
        chain("one", LinkKind.DATA, 1),
        chain("bff", LinkKind.EDGE, 1),
        chain("bff", LinkKind.PRIVATE, 1),
        chain("bff", LinkKind.DATA, 1));
  }

  private static Chain chain(String variant, LinkKind kind, int length) {
    return new Chain(variant, "user-fetch", VisitKind.REPEATED, kind, length, 2, true);
  }

  private static List<LedgerRow> ledger() {
    return List.of(row("users-data"), row("orders-data"));
  }

  private static LedgerRow row(String link) {
    return new LedgerRow(
        "bff", "user-fetch", VisitKind.REPEATED, link, LinkKind.DATA, 0, 1, 51, 90, 4, List.of());
  }

  static Plan plan() {
    return new Plan(
        Plan.RigorLevel.CUSTOM,
        3,
        25,
        null,
        4,
        1_000,
        1_000,
        10_000,
        10,
        1.02,
        0.95,
        "one",
        SignInSwitch.ON,
        0,
        0,
        Jit.C1,
        false,
        List.of(),
        List.of());
  }
}
