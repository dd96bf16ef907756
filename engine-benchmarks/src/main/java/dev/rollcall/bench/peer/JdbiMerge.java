package dev.rollcall.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.rollcall.bench.workload.Column;
import dev.rollcall.bench.workload.Contents;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The importer that a good engineer writes by hand in a day: after {@link Intake}, Jdbi merges a thousand contacts in a
 * transaction, with their rows of lists and tags. It stores the same contacts as the engine. It has no outcome for each
 * row, no records of refused rows and no rules of consent, and its memory grows with the file. All of that is true of
 * the other peers too.
 */
final class JdbiMerge implements Importer {
    @Override
    public Map<String, Long> run(Task task) throws IOException {
        try (Handle handle = open(task.database())) {
            handle.createScript(MergeSql.TABLES).execute();
            return PeerFile.read(
                    task.csv(),
                    chunk -> handle.useTransaction(transaction -> {
                        mergeContacts(transaction, chunk);
                        mergeMembers(transaction, chunk);
                        mergeTags(transaction, chunk);
                    }));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Handle open(Path database) {
        return Jdbi.create("jdbc:h2:file:" + database.toAbsolutePath()).open();
    }

    private static void mergeContacts(Handle transaction, List<PeerRow> chunk) {
        PreparedBatch batch = transaction.prepareBatch(MergeSql.MERGE_CONTACT);
        for (PeerRow row : chunk) {
            for (Column column : PeerTables.STORED) {
                batch.bind(column.position(), row.cell(column));
            }
            batch.add();
        }
        batch.execute();
    }

    private static void mergeMembers(Handle transaction, List<PeerRow> chunk) {
        PreparedBatch batch = transaction.prepareBatch(MergeSql.MERGE_MEMBER);
        for (PeerRow row : chunk) {
            batch.bind(0, row.key()).add();
        }
        batch.execute();
    }

    private static void mergeTags(Handle transaction, List<PeerRow> chunk) {
        PreparedBatch batch = transaction.prepareBatch(MergeSql.MERGE_TAG);
        for (Tagging tagging : Tagging.of(chunk)) {
            batch.bind(0, tagging.tag()).bind(1, tagging.email()).add();
        }
        // Jdbi refuses an empty batch
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    @Override
    public Contents contents(Path database) throws IOException {
        try (Handle handle = open(database)) {
            return PeerTables.contents(handle.getConnection());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
