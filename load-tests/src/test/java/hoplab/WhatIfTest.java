package hoplab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import hoplab.analysis.distance.Predictor;
import hoplab.analysis.distance.Predictor.Predicted;
import hoplab.experiment.BundleReport;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.bundle.Bundle;
import hoplab.result.bundle.BundlePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's script against the predictor of {@code ./lab predict}, in a real browser. */
class WhatIfTest {

  private static final List<Integer> EDGE_MILLIS = List.of(0, 1, 20, 35, 100);
  private static final List<Double> OTHER_MILLIS = List.of(0.0, 0.1, 0.5, 3.5, 10.0);

  @TempDir private Path folder;

  private static Path published(String experiment) throws IOException {
    return PublishedBundles.folders().stream()
        .filter(bundle -> bundle.toString().endsWith("-" + experiment))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  @Test
  void computesWhatThePredictorComputes() throws IOException {
    Path bundle = published("network");
    Predictor predictor = new Predictor(Bundle.read(bundle));
    try (PageChecks checks = PageChecks.start()) {
      Page page = open(checks, bundle.resolve(BundlePaths.REPORT));
      int compared = 0;
      for (int edge : EDGE_MILLIS) {
        for (double privateLinks : OTHER_MILLIS) {
          for (double data : OTHER_MILLIS) {
            for (Predicted one :
                predictor.at(Duration.ofMillis(edge), millis(privateLinks), millis(data))) {
              Number shown =
                  (Number)
                      page.evaluate(
                          "a => document.querySelector('.what-if').predictMicros(...a)",
                          List.of(one.useCase(), one.variant(), edge, privateLinks, data));
              assertThat(shown.doubleValue()).isCloseTo(one.p50Micros(), within(1e-6));
              compared++;
            }
          }
        }
      }
      assertThat(compared).isGreaterThan(1_000);
    }
  }

  @Test
  void showsAtTheSlidersWhatLabPredictPrints() throws IOException {
    Path bundle = published("network");
    List<Predicted> predicted =
        new Predictor(Bundle.read(bundle)).at(Duration.ofMillis(35), millis(3.5), millis(0.2));
    try (PageChecks checks = PageChecks.start()) {
      Page page = open(checks, bundle.resolve(BundlePaths.REPORT));
      page.locator("#d-edge").fill("35");
      page.locator("#d-private").fill("3.5");
      page.locator("#d-data").fill("0.2");
      for (Predicted one : predicted) {
        page.locator("[data-use-case='" + one.useCase() + "']").click();
        assertThat(page.locator("[data-variant='" + one.variant() + "'] .median").textContent())
            .isEqualTo(String.format(Locale.ROOT, "%.2f\u00a0ms", one.p50Micros() / 1e3));
      }
      assertThat(page.locator(".ahead").textContent()).contains("bff-hybrid takes", "as long");
    }
  }

  @Test
  void saysWhoOvertakesWhomAndByHowMuchThatMayBeOff() throws IOException {
    try (PageChecks checks = PageChecks.start()) {
      Path published = Path.of("..", "results", "20261128T161756Z-c5f586f-network");
      Page page = open(checks, published.resolve(BundlePaths.REPORT));
      page.locator("[data-use-case='dashboard']").click();
      page.locator(".preflight input").check();
      page.locator("#d-data").fill("4");
      assertThat(crossing(page, "edge"))
          .isEqualTo("bff-hybrid overtakes decoupled beyond 3.5 \u00b1 0.3\u00a0ms");
      assertThat(crossing(page, "private"))
          .isEqualTo("all-in overtakes bff-hybrid beyond 1.0 \u00b1 0.3\u00a0ms");
      assertThat(crossing(page, "data"))
          .isEqualTo(
              "bff-hybrid overtakes all-in beyond 3.5 \u00b1 0.3\u00a0ms, where nothing was"
                  + " measured");
      assertThat(page.locator(".slider[data-kind='data'] .reach").textContent())
          .isEqualTo("beyond what was measured");
      PageChecks.hold(page, "what-if-dashboard");
    }
  }

  @Test
  void countsAPreflightAsOneMoreRoundTripOfTheEdge() throws IOException {
    try (PageChecks checks = PageChecks.start()) {
      Page page = open(checks, published("network").resolve(BundlePaths.REPORT));
      String before = page.locator("[data-variant='decoupled'] .median").textContent();
      page.locator(".preflight input").check();
      String after = page.locator("[data-variant='decoupled'] .median").textContent();
      assertThat(number(after) - number(before)).isCloseTo(20, within(0.011));
    }
  }

  @Test
  void isAbsentWhereTheRunIsInvalid() throws IOException {
    Path bundle = published("network");
    Run run = Bundle.read(bundle);
    Path page = folder.resolve("invalid.html");
    Run invalid = RunBuilder.builder(run).valid(false).build();
    Files.writeString(page, BundleReport.html(bundle, invalid, new ArrayList<>()));
    try (PageChecks checks = PageChecks.start()) {
      assertThat(open(checks, page).locator(".what-if, .lens").count()).isZero();
      checks.holdFromDisk(page, "invalid");
    }
  }

  @Test
  void staysCompleteWithoutScript() throws IOException {
    Path bundle = published("network");
    String html = Files.readString(bundle.resolve(BundlePaths.REPORT));
    Path page = folder.resolve("without-script.html");
    Files.writeString(page, html.replaceFirst("script-src 'sha256-[^']+'", "script-src 'none'"));
    try (PageChecks checks = PageChecks.start()) {
      Page shown = open(checks, page);
      assertThat(shown.locator(".switches:visible, .what-if-controls:visible").count()).isZero();
      assertThat(shown.locator(".against .panel:visible").count()).isGreaterThan(4);
      assertThat(shown.locator(".what-if table").isVisible()).isTrue();
    }
  }

  private static Page open(PageChecks checks, Path file) {
    return checks.openFromDisk(file, 1280, ColorScheme.LIGHT, new ArrayList<>());
  }

  private static String crossing(Page page, String kind) {
    return page.locator(".slider[data-kind='" + kind + "'] .crossing").textContent();
  }

  private static double number(String figure) {
    return Double.parseDouble(figure.replace("\u00a0ms", ""));
  }

  private static Duration millis(double millis) {
    return Duration.ofNanos(Math.round(millis * 1e6));
  }
}
