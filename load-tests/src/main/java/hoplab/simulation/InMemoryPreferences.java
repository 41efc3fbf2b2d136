package hoplab.simulation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import java.util.prefs.PreferencesFactory;

/**
 * Preferences that live in memory, for the injector's process. Gatling asks a public server for its
 * newest release whenever its preferences know of no recent look, no setting turns that off, and it
 * leaves a file in the user's home. Here it finds that it has just looked, and nothing is written.
 */
public final class InMemoryPreferences implements PreferencesFactory {

  /** Called by the JDK. */
  public InMemoryPreferences() {}

  @Override
  public Preferences systemRoot() {
    return new Node(null, "");
  }

  @Override
  public Preferences userRoot() {
    return new Node(null, "");
  }

  private static final class Node extends AbstractPreferences {

    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final Map<String, Node> children = new ConcurrentHashMap<>();

    Node(Node parent, String name) {
      super(parent, name);
      values.put("lastCheckTimestamp", Long.toString(System.currentTimeMillis() * 2));
      values.put("lastCheckSuccess", "false");
    }

    @Override
    protected void putSpi(String key, String value) {
      values.put(key, value);
    }

    @Override
    protected String getSpi(String key) {
      return values.get(key);
    }

    @Override
    protected void removeSpi(String key) {
      values.remove(key);
    }

    @Override
    protected void removeNodeSpi() {
      values.clear();
    }

    @Override
    protected String[] keysSpi() {
      return values.keySet().toArray(String[]::new);
    }

    @Override
    protected String[] childrenNamesSpi() {
      return children.keySet().toArray(String[]::new);
    }

    @Override
    protected AbstractPreferences childSpi(String name) {
      return children.computeIfAbsent(name, child -> new Node(this, child));
    }

    @Override
    protected void syncSpi() {
      // memory is always in step with itself
    }

    @Override
    protected void flushSpi() {
      // nowhere to write to
    }
  }
}
