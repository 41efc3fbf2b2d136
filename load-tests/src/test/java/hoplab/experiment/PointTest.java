package hoplab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint.Role;
import hoplab.trial.Distances;
import hoplab.trial.RunOptions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointTest {

  private static final List<Duration> NONE = List.of();

  @Test
  void makesOneKindOfLinkLongerAfterTheOther() {
    List<Point> points = Point.all(new Distances(millis(20, 50), millis(1), NONE));
    assertThat(points)
        .extracting(Point::role)
        .startsWith(Role.LOOPBACK, Role.FIT, Role.FIT, Role.FIT);
    assertThat(points.get(0).millis(LinkKind.EDGE)).isZero();
    assertThat(points.get(2).millis(LinkKind.EDGE)).isEqualTo(50);
    assertThat(points.get(2).millis(LinkKind.PRIVATE)).isZero();
    assertThat(points.get(3).millis(LinkKind.PRIVATE)).isEqualTo(1);
  }

  @Test
  void makesAllLongerAtOnceForTheFitToo() {
    Point all = Point.all(new Distances(millis(20, 50), millis(1, 3), NONE)).get(5);
    assertThat(all.role()).isEqualTo(Role.FIT);
    assertThat(all.millis(LinkKind.EDGE)).isEqualTo(50);
    assertThat(all.millis(LinkKind.PRIVATE)).isEqualTo(3);
    assertThat(Point.all(new Distances(millis(20, 50), NONE, NONE)))
        .filteredOn(point -> point.role() == Role.FIT)
        .hasSize(2);
  }

  @Test
  void holdsOutPointsThatNoFitTouches() {
    List<Point> points = Point.all(new Distances(millis(20, 50), millis(1, 3), NONE));
    List<Point> heldOut = points.stream().filter(point -> point.role() == Role.HELD_OUT).toList();
    assertThat(heldOut).extracting(p -> p.millis(LinkKind.EDGE)).containsExactly(10.0, 35.0);
    assertThat(heldOut).extracting(p -> p.millis(LinkKind.PRIVATE)).containsExactly(0.5, 2.0);
    assertThat(heldOut).extracting(p -> p.millis(LinkKind.DATA)).containsOnly(0.0);
  }

  @Test
  void aMapIsFittedAtItsAxesAndHeldOutBetweenThem() {
    Distances distances = new Distances(millis(20, 100), millis(1, 5), millis(1, 5));
    List<Point> points = Point.ofMap(distances);
    assertThat(points)
        .extracting(Point::role)
        .containsExactly(
            Role.LOOPBACK,
            Role.FIT,
            Role.FIT,
            Role.FIT,
            Role.FIT,
            Role.FIT,
            Role.HELD_OUT,
            Role.HELD_OUT,
            Role.HELD_OUT,
            Role.HELD_OUT,
            Role.HELD_OUT,
            Role.HELD_OUT);
    assertThat(millisOf(points.get(1))).containsExactly(100.0, 0.0, 0.0);
    assertThat(millisOf(points.get(4))).containsExactly(20.0, 1.0, 1.0);
    assertThat(millisOf(points.get(5))).containsExactly(100.0, 5.0, 5.0);
    assertThat(millisOf(points.get(6))).containsExactly(40.0, 1.0, 4.0);
    assertThat(millisOf(points.get(11))).containsExactly(20.0, 4.0, 2.0);
  }

  @Test
  void aMapOfOneDistanceHasItsReferenceHalfWay() {
    Distances distances = new Distances(NONE, millis(1), NONE);
    assertThat(Point.referenceMillis(distances, LinkKind.PRIVATE)).isEqualTo(0.5);
    assertThat(Point.ofMap(distances))
        .extracting(point -> point.millis(LinkKind.PRIVATE))
        .containsExactly(0.0, 1.0, 0.5, 0.625, 0.75, 0.875);
    assertThatThrownBy(() -> Point.ofMap(new Distances(NONE, NONE, NONE)))
        .hasMessageContaining("give one above 0");
  }

  private static List<Double> millisOf(Point point) {
    return List.of(
        point.millis(LinkKind.EDGE), point.millis(LinkKind.PRIVATE), point.millis(LinkKind.DATA));
  }

  @Test
  void refusesToVaryNothing() {
    assertThatThrownBy(() -> Point.all(new Distances(NONE, NONE, NONE)))
        .isInstanceOf(RunOptions.WrongOrder.class)
        .hasMessageContaining("give one above 0");
  }

  @Test
  void distancesAreSortedAndHoldZeroOnce() {
    assertThat(new Distances(millis(3, 1, 3, 0), NONE, NONE).edge())
        .containsExactlyElementsOf(millis(0, 1, 3));
  }

  @Test
  void distancesRefuseWhatCannotBe() {
    assertThatThrownBy(() -> new Distances(NONE, millis(-1), NONE))
        .isInstanceOf(RunOptions.WrongOrder.class)
        .hasMessage("--private-rtt takes round trips from 0 to 10 s, not -1.0 ms");
    assertThatThrownBy(() -> new Distances(NONE, NONE, millis(10_001)))
        .hasMessage("--data-rtt takes round trips from 0 to 10 s, not 10001.0 ms");
    List<Duration> many = Collections.nCopies(13, 0).stream().map(Duration::ofMillis).toList();
    assertThat(new Distances(many, NONE, NONE).edge()).hasSize(1);
    assertThatThrownBy(
            () -> new Distances(millis(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), NONE, NONE))
        .hasMessageContaining("up to 12 round trips, got 13");
  }

  private static List<Duration> millis(int... all) {
    return java.util.Arrays.stream(all).mapToObj(Duration::ofMillis).toList();
  }
}
