package hoplab.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.SAME_THREAD)
class TraceFileTest {
  @TempDir Path folder;

  @Test
  void showsOneProcessWhatAnotherHasNoted() throws IOException {
    TraceFile lab = TraceFile.create(folder.resolve("a"), 4);
    TraceFile tier = TraceFile.open(folder.resolve("a"));
    int place = tier.begin(7);
    tier.note(place, TraceStamp.FIRST_BYTE, 10);
    tier.note(place, TraceStamp.LAST_BYTE, 20);
    tier.note(place, TraceStamp.LAST_BYTE, 30);

    assertThat(lab.notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.key()).isEqualTo(7);
              assertThat(note.at(TraceStamp.FIRST_BYTE)).isEqualTo(10);
              assertThat(note.at(TraceStamp.LAST_BYTE)).isEqualTo(30);
              assertThat(note.at(TraceStamp.DATABASE)).isZero();
            });
    assertThat(lab.overwritten()).isZero();
  }

  @Test
  void keepsTheNewestAndCountsWhatIsOverwritten() throws IOException {
    TraceFile file = TraceFile.create(folder.resolve("a"), 4);
    LongStream.rangeClosed(1, 6).forEach(file::begin);

    assertThat(file.notes()).extracting(TraceNote::key).containsExactlyInAnyOrder(3L, 4L, 5L, 6L);
    assertThat(file.overwritten()).isEqualTo(2);
  }

  @Test
  void findsTheNewestPlaceOfARequest() throws IOException {
    TraceFile file = TraceFile.create(folder.resolve("a"), 4);
    assertThat(file.find(1)).isEqualTo(TraceFile.NOWHERE);
    LongStream.of(1, 2, 3, 2, 5).forEach(file::begin);

    assertThat(file.find(2)).isEqualTo(3);
    assertThat(file.find(5)).isZero();
    assertThat(file.find(1)).as("overwritten").isEqualTo(TraceFile.NOWHERE);
    assertThat(file.find(0)).isEqualTo(TraceFile.NOWHERE);
  }

  @Test
  void belongsToItsOwnerAlone() throws IOException {
    TraceFile.create(folder.resolve("a"), 4);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a"))))
        .isEqualTo("rw-------");
  }

  @Test
  void armsForAllWhoHaveItOpen() throws IOException {
    TraceFile injector = TraceFile.create(folder.resolve("a"), 4);
    TraceFile tier = TraceFile.open(folder.resolve("a"));
    assertThat(tier.armed()).isFalse();
    injector.arm(true);
    assertThat(tier.armed()).isTrue();
  }

  @Test
  void tellsOneClockFromTheReadingsOfBothSides() throws IOException {
    TraceFile lab = TraceFile.create(folder.resolve("a"), 4);
    assertThat(lab.wasOpened()).isFalse();
    TraceFile.open(folder.resolve("a")).opened();
    assertThat(lab.oneClock()).as("before the lab's second reading").isFalse();
    lab.ready();
    assertThat(lab.wasOpened()).isTrue();
    assertThat(lab.oneClock()).isTrue();
    TraceFile.open(folder.resolve("a")).opened();
    assertThat(lab.oneClock()).as("a reading after both of the lab's").isFalse();
  }

  @Test
  void refusesAnotherFile() throws IOException {
    Path other = Files.write(folder.resolve("b"), new byte[1024]);
    assertThatIOException()
        .isThrownBy(() -> TraceFile.open(other))
        .withMessageEndingWith("is no file of traces");
    assertThatIOException().isThrownBy(() -> TraceFile.open(Files.createFile(folder.resolve("c"))));
  }

  @Test
  void readsTheKeyOfAnIdAndOfNoOther() {
    assertThat(TraceKey.of(TraceKey.id(1))).isEqualTo(1);
    assertThat(TraceKey.of(TraceKey.id(1L << 33))).isEqualTo(1L << 33);
    assertThat(
            new String[] {
              null, "", "hop", "hop-x", "hop-0", "Hop-1", "hop-1 ", "hop-" + "f".repeat(16)
            })
        .allSatisfy(id -> assertThat(TraceKey.of(id)).isZero());
  }
}
