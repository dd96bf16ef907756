package dev.rollcall.bench.peer;

import java.util.List;
import javax.sql.DataSource;

import dev.rollcall.bench.workload.Column;
import org.springframework.batch.item.Chunk;
import org.springframework.batch.item.ItemWriter;
import org.springframework.batch.item.database.ItemPreparedStatementSetter;
import org.springframework.batch.item.database.JdbcBatchItemWriter;
import org.springframework.batch.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.item.support.CompositeItemWriter;

/** The writers of {@link SpringBatchImport}: contacts, list rows and tag rows, each a batch of its own. */
final class SpringBatchWriters {
    private SpringBatchWriters() {}

    static ItemWriter<PeerRow> of(DataSource database) {
        JdbcBatchItemWriter<Tagging> tags = batch(database, MergeSql.MERGE_TAG, (tagging, statement) -> {
            statement.setString(1, tagging.tag());
            statement.setString(2, tagging.email());
        });
        return new CompositeItemWriter<>(List.of(
                SpringBatchWriters.<PeerRow>batch(database, MergeSql.MERGE_CONTACT, (row, statement) -> {
                    for (Column column : PeerTables.STORED) {
                        statement.setString(column.position() + 1, row.cell(column));
                    }
                }),
                SpringBatchWriters.<PeerRow>batch(
                        database, MergeSql.MERGE_MEMBER, (row, statement) -> statement.setString(1, row.key())),
                // a row has any number of tags
                rows -> tags.write(new Chunk<>(Tagging.of(rows.getItems())))));
    }

    /** Returns a writer that does not count updates: an existing row may be unchanged. */
    private static <T> JdbcBatchItemWriter<T> batch(
            DataSource database, String sql, ItemPreparedStatementSetter<T> setter) {
        JdbcBatchItemWriter<T> writer = new JdbcBatchItemWriterBuilder<T>()
                .dataSource(database)
                .sql(sql)
                .itemPreparedStatementSetter(setter)
                .assertUpdates(false)
                .build();
        writer.afterPropertiesSet();
        return writer;
    }
}
