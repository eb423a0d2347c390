import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/** Runs one Neo4j in HOME, on 127.0.0.1:PORT (0: a free one), without a password, until its standard input closes or SIGTERM. */
class Launch {
    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[1]);
        if (port == 0) {
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
        }
        new DatabaseManagementServiceBuilder(Path.of(args[0]))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                .setConfig(GraphDatabaseSettings.auth_enabled, false)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
                // The default lays out 256 MiB of log for each database before the first write.
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .build();
        System.out.println("ready bolt://127.0.0.1:" + port);
        // The starter holds our input open: when it is gone, however it ended, so are we.
        // HOME is thrown away, so nothing is shut down in order, which would take ten seconds.
        while (System.in.read() >= 0) { }
        System.exit(0);
    }
}
