package hoplab.store.users;

import hoplab.contract.SignIn;
import hoplab.contract.UserId;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the resource of {@link LabHashes} anew, run from the module's folder. */
final class WriteLabHashes {
  private WriteLabHashes() {}

  static Stream<String> passwords() {
    return Stream.concat(
        IntStream.range(0, 100).mapToObj(n -> SignIn.password(UserId.of(n).text())),
        Stream.of(SignIn.password(SignIn.STAFF)));
  }

  public static void main(String... arguments) throws IOException {
    List<String> lines =
        passwords().map(password -> password + " " + BcryptUtil.bcryptHash(password)).toList();
    Files.write(Path.of("src/main/resources/hoplab/store/users", LabHashes.RESOURCE), lines);
  }
}
