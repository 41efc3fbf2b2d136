package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinuxSchedulerTest {

  private static final String DYNAMIC = " (builder@host) (gcc 15) #1 SMP PREEMPT_DYNAMIC Mon";

  @Test
  void namesTheKernelsOwnByItsRelease() {
    assertThat(of("Linux version 6.18.44" + DYNAMIC)).isEqualTo("EEVDF, PREEMPT_DYNAMIC");
    assertThat(of("Linux version 6.6-rc1" + DYNAMIC)).isEqualTo("EEVDF, PREEMPT_DYNAMIC");
    assertThat(of("Linux version 6.5.0-41" + DYNAMIC)).isEqualTo("CFS, PREEMPT_DYNAMIC");
    assertThat(of("Linux version 5.10.0 (host) #1 SMP")).isEqualTo("CFS");
  }

  @Test
  void namesOneThatWasLoadedInItsPlace() {
    String version = "Linux version 6.12.1" + DYNAMIC;
    assertThat(LinuxScheduler.of(version, "enabled", "lavd"))
        .isEqualTo("sched_ext lavd, PREEMPT_DYNAMIC");
    assertThat(LinuxScheduler.of(version, "disabled", null)).isEqualTo("EEVDF, PREEMPT_DYNAMIC");
  }

  @Test
  void saysNothingOfAnotherSystem() {
    assertThat(of(null)).isNull();
    assertThat(of("Darwin Kernel Version 24.1.0")).isNull();
  }

  private static String of(String version) {
    return LinuxScheduler.of(version, null, null);
  }
}
