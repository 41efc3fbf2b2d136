package hoplab.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.contract.Order;
import hoplab.contract.SeededShop;
import hoplab.contract.ShopTable;
import hoplab.process.Liveness;
import hoplab.process.Ports;
import hoplab.process.ProcessReaper;
import hoplab.result.Database;
import hoplab.result.LabException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseServerTest {

  private static ProcessReaper reaper;
  private static DatabaseServer server;

  @BeforeAll
  static void start() {
    reaper = ProcessReaper.start();
    server = DatabaseServer.embedded(reaper);
  }

  @AfterAll
  static void stop() {
    server.close();
    reaper.close();
  }

  @Test
  void namesItself() {
    assertThat(server.kind()).isEqualTo(Database.Kind.EMBEDDED);
    assertThat(server.version()).startsWith("PostgreSQL 18.");
    assertThat(server.startup()).isPresent();
  }

  @Test
  void makesOneDatabasePerOwnerOnce() throws Exception {
    DatabaseAddress first = server.database("all_in");
    DatabaseAddress again = server.database("all_in");
    assertThat(again).isEqualTo(first);
    assertThat(query(first, "select current_database()")).isEqualTo("all_in");
    assertThat(query(first, "select current_setting('max_connections')")).isEqualTo("300");
    assertThat(query(first, "select current_setting('unix_socket_directories')")).isEmpty();
  }

  @Test
  void countsTheConnectionsThatClientsHold() throws Exception {
    DatabaseAddress counted = server.database("counted");
    assertThat(server.connections(List.of("counted"))).isZero();
    try (Connection one = DriverManager.getConnection(counted.url(), counted.user(), "");
        Connection other = DriverManager.getConnection(counted.url(), counted.user(), "")) {
      assertThat(one).isNotSameAs(other);
      assertThat(server.connections(List.of("counted", "nowhere"))).isEqualTo(2);
    }
  }

  @Test
  void comesBackAtTheSameAddressWithItsDataAfterItWasKilled() throws Exception {
    try (DatabaseServer own = DatabaseServer.embedded(reaper)) {
      DatabaseAddress address = own.database("killed");
      update(address, "create table kept as select 7 as it");
      update(address, "checkpoint"); // else a commit is written a little later, as set
      own.kill();
      assertThat(own.processes()).noneMatch(Liveness::isAlive);
      assertThatThrownBy(() -> query(address, "select 1")).hasMessageContaining("refused");
      own.startAgain();
      assertThat(query(address, "select it from kept")).isEqualTo("7");
    }
  }

  @Test
  void survivesSomebodyElseCreatingTheSameDatabaseAtTheSameMoment() throws Exception {
    int callers = 8;
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      for (int round = 0; round < 5; round++) {
        String owner = "raced_" + round;
        CyclicBarrier together = new CyclicBarrier(callers);
        Callable<DatabaseAddress> create =
            () -> {
              together.await();
              return server.database(owner);
            };
        for (var created : threads.invokeAll(Collections.nCopies(callers, create))) {
          assertThat(created.get()).isEqualTo(server.database(owner));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void fillsADatabaseWithTheShopOnce() throws Exception {
    DatabaseAddress filled = server.database("filled");
    ShopFill.fill(filled, List.of(ShopTable.USERS, ShopTable.ORDERS));
    assertThat(query(filled, "select count(*) from users"))
        .isEqualTo(String.valueOf(SeededShop.USERS));
    assertThat(query(filled, "select name from users where id = 'u00042'"))
        .isEqualTo(SeededShop.user(42).name());
    assertThat(query(filled, "select sum(total_cents) from orders where user_id = 'u00042'"))
        .isEqualTo(
            String.valueOf(SeededShop.orders(42).stream().mapToLong(Order::totalCents).sum()));
    assertThat(query(filled, "select count(*) from pg_indexes where tablename = 'orders'"))
        .isEqualTo("2");
    update(filled, "delete from users where id = 'u00001'");
    ShopFill.fill(filled, List.of(ShopTable.USERS));
    assertThat(query(filled, "select count(*) from users"))
        .as("what is there is left as it is")
        .isEqualTo(String.valueOf(SeededShop.USERS - 1));
  }

  @Test
  void keepsTheDataThroughARestart() throws Exception {
    DatabaseAddress before = server.database("kept");
    ProcessHandle old = server.processes().get(0);
    update(before, "create table t as select 42 as answer");
    server.restart();
    assertThat(Liveness.isAlive(old)).isFalse();
    assertThat(query(server.database("kept"), "select answer from t")).isEqualTo("42");
  }

  @Test
  void goesWithItsProcessesAndItsFolder() throws Exception {
    DatabaseServer other = DatabaseServer.embedded(reaper);
    Path data =
        Path.of(query(other.database("postgres"), "select current_setting('data_directory')"));
    var processes = other.processes();
    assertThat(data).exists();
    assertThat(processes).hasSizeGreaterThan(3);
    other.close();
    assertThat(data.getParent()).doesNotExist();
    assertThat(processes).noneMatch(Liveness::isAlive);
  }

  @Test
  void usesAServerThatRunsAlready() throws Exception {
    DatabaseAddress embedded = server.database("postgres");
    String url = embedded.url() + "?user=postgres&password=open-sesame&ApplicationName=lab";
    try (DatabaseServer outside = DatabaseServer.outside(url)) {
      assertThat(outside.kind()).isEqualTo(Database.Kind.OUTSIDE);
      DatabaseAddress owner = outside.database("bff_users");
      assertThat(query(owner, "select current_database()")).isEqualTo("bff_users");
      assertThat(owner.url()).contains("ApplicationName=lab").doesNotContain("sesame");
      assertThat(owner.toString()).doesNotContain("sesame");
    }
    assertThat(query(server.database("postgres"), "select 1")).isEqualTo("1");
  }

  @Test
  void saysThatAUserMayNotCreateDatabases() throws Exception {
    DatabaseAddress embedded = server.database("postgres");
    update(embedded, "drop role if exists poor; create role poor login");
    DatabaseServer outside =
        DatabaseServer.outside(embedded.url() + "?user=poor&password=open-sesame");
    assertThatThrownBy(() -> outside.database("decoupled"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("'decoupled' cannot be created")
        .hasMessageContaining("createdb")
        .message()
        .doesNotContain("sesame");
  }

  @Test
  void saysThatThePasswordIsWrongWithoutSayingThePassword() throws Exception {
    DatabaseAddress embedded = server.database("postgres");
    update(embedded, "drop role if exists guarded; create role guarded login createdb");
    update(embedded, "alter role guarded password 'right one'");
    Path rules = Path.of(query(embedded, "select current_setting('hba_file')"));
    String guard = "host all guarded 127.0.0.1/32 scram-sha-256\n";
    Files.writeString(rules, guard + Files.readString(rules));
    update(embedded, "select pg_reload_conf()");
    assertThatThrownBy(
            () -> DatabaseServer.outside(embedded.url() + "?user=guarded&password=open-sesame"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("check that it runs, and the user and the password")
        .message()
        .doesNotContain("sesame");
    DatabaseServer outside =
        DatabaseServer.outside(embedded.url() + "?user=guarded&password=right%20one");
    assertThat(query(outside.database("guarded_db"), "select current_user")).isEqualTo("guarded");
  }

  @Test
  void saysThatNobodyListens() {
    String url = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/db?user=u&password=sesame";
    assertThatThrownBy(() -> DatabaseServer.outside(url))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("check that it runs")
        .message()
        .doesNotContain("sesame");
  }

  @Test
  void refusesWhatIsNoAddressOfADatabase() {
    for (String url : new String[] {"", "mysql://x", "jdbc:postgresql://a,b/c?user=u"}) {
      assertThatThrownBy(() -> DatabaseServer.outside(url)).isInstanceOf(LabException.class);
    }
    assertThatThrownBy(() -> DatabaseServer.outside("jdbc:postgresql://127.0.0.1/db"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("user");
  }

  private static String query(DatabaseAddress database, String sql) throws Exception {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void update(DatabaseAddress database, String sql) throws Exception {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(DatabaseAddress database) throws Exception {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
