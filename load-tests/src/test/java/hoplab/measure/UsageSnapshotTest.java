package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageSnapshotTest {

  private final Map<Long, ProcessUsage> processes = new HashMap<>();
  private MachineTime machine = new MachineTime(1_000, 3_000, 0);

  private final UsageReader reader =
      new UsageReader() {
        @Override
        public Optional<ProcessUsage> process(long pid) {
          return Optional.ofNullable(processes.get(pid));
        }

        @Override
        public MachineTime machine() {
          return machine;
        }
      };

  @Test
  void subtractsPerGroup() {
    processes.put(1L, new ProcessUsage(100, 0, 10));
    processes.put(2L, new ProcessUsage(1_000, 0, 20));
    UsageSnapshot before = take(Map.of("one", List.of(1L), "both", List.of(1L, 2L)));
    processes.put(1L, new ProcessUsage(150, 0, 11));
    processes.put(2L, new ProcessUsage(1_700, 0, 22));
    UsageDifference used = take(Map.of("one", List.of(1L), "both", List.of(1L, 2L))).since(before);
    assertThat(used.cpuNanosByName()).containsOnly(Map.entry("one", 50L), Map.entry("both", 750L));
    assertThat(used.residentBytesByName())
        .containsOnly(Map.entry("one", 11L), Map.entry("both", 33L));
  }

  @Test
  void countsProcessesThatCameAndWent() {
    processes.put(1L, new ProcessUsage(100, 10, 0));
    processes.put(2L, new ProcessUsage(500, 0, 0));
    UsageSnapshot before = take(Map.of("database", List.of(1L, 2L)));
    processes.put(1L, new ProcessUsage(130, 10 + 620, 0)); // 2 ended after 120 more
    processes.remove(2L);
    processes.put(3L, new ProcessUsage(7, 0, 0));
    UsageDifference used = take(Map.of("database", List.of(1L, 2L, 3L))).since(before);
    assertThat(used.cpuNanosByName()).containsOnly(Map.entry("database", 30L + 120 + 7));
  }

  @Test
  void neverTurnsAnEndedProcessIntoAGain() {
    processes.put(1L, new ProcessUsage(100, 0, 0));
    processes.put(2L, new ProcessUsage(500, 0, 0));
    UsageSnapshot before = take(Map.of("database", List.of(1L, 2L)));
    processes.remove(2L);
    assertThat(take(Map.of("database", List.of(1L, 2L))).since(before).cpuNanosByName())
        .containsOnly(Map.entry("database", 0L));
  }

  @Test
  void tellsTheSharesOfOthersAndOfTheHypervisor() {
    processes.put(1L, new ProcessUsage(0, 0, 0));
    UsageSnapshot before = take(Map.of("tier", List.of(1L)));
    processes.put(1L, new ProcessUsage(300_000_000, 0, 0));
    machine = new MachineTime(1_500, 4_450, 50);
    UsageDifference used = take(Map.of("tier", List.of(1L))).since(before);
    assertThat(used.machine().totalMillis()).isEqualTo(2_000);
    assertThat(used.busyShare()).isEqualTo(0.25, within(1e-9));
    assertThat(used.busyElsewhereShare()).isEqualTo(0.1, within(1e-9));
    assertThat(used.stolenShare()).isEqualTo(0.025, within(1e-9));
  }

  @Test
  void isZeroWhenNoTimePassed() {
    UsageSnapshot same = take(Map.of());
    assertThat(same.since(same).busyShare()).isZero();
    assertThat(same.since(same).busyElsewhereShare()).isZero();
    assertThat(same.since(same).stolenShare()).isZero();
  }

  @Test
  void rejectsNegativeUsage() {
    assertThatThrownBy(() -> new ProcessUsage(-1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private UsageSnapshot take(Map<String, List<Long>> groups) {
    return UsageSnapshot.take(reader, groups);
  }
}
