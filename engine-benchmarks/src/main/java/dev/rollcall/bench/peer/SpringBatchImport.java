package dev.rollcall.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

import dev.rollcall.bench.workload.Column;
import dev.rollcall.bench.workload.Contents;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobExecutionException;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobLauncher;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.file.FlatFileItemReader;
import org.springframework.batch.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.item.file.mapping.PassThroughFieldSetMapper;
import org.springframework.batch.item.file.separator.DefaultRecordSeparatorPolicy;
import org.springframework.batch.item.file.transform.FieldSet;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The same as a step of Spring Batch, with the tables and statements of {@link JdbiMerge}. The job has no record in the
 * database, as it is never restarted: so it is as fast as Spring Batch can be.
 */
final class SpringBatchImport implements Importer {
    @Override
    public Map<String, Long> run(Task task) throws IOException {
        JdbcConnectionPool database = open(task.database());
        try {
            new JdbcTemplate(database).execute(MergeSql.TABLES);
            Intake intake = new Intake();
            JobRepository jobs = new ResourcelessJobRepository();
            Step step = new StepBuilder("contacts", jobs)
                    .<FieldSet, PeerRow>chunk(PeerFile.CHUNK, new JdbcTransactionManager(database))
                    .reader(reader(task.csv()))
                    .processor(fields -> intake.admit(cells(fields)))
                    .writer(SpringBatchWriters.of(database))
                    .build();
            run(new JobBuilder("import", jobs).start(step).build(), jobs);
            return intake.counts();
        } finally {
            database.dispose();
        }
    }

    private static JdbcConnectionPool open(Path database) {
        return JdbcConnectionPool.create("jdbc:h2:file:" + database.toAbsolutePath(), "", "");
    }

    /** Returns a reader for cells with line ends, to which no line is a comment. */
    private static FlatFileItemReader<FieldSet> reader(Path csv) {
        return new FlatFileItemReaderBuilder<FieldSet>()
                .name("contacts")
                .resource(new FileSystemResource(csv))
                .linesToSkip(1)
                .comments()
                .recordSeparatorPolicy(new DefaultRecordSeparatorPolicy())
                .delimited()
                .names(Column.headers().toArray(String[]::new))
                .fieldSetMapper(new PassThroughFieldSetMapper())
                .build();
    }

    private static @Nullable String[] cells(FieldSet fields) {
        @Nullable String[] cells = new @Nullable String[fields.getFieldCount()];
        for (int i = 0; i < cells.length; i++) {
            String cell = fields.readRawString(i);
            cells[i] = cell.isEmpty() ? null : cell;
        }
        return cells;
    }

    private static void run(Job job, JobRepository jobs) throws IOException {
        TaskExecutorJobLauncher launcher = new TaskExecutorJobLauncher();
        launcher.setJobRepository(jobs);
        try {
            launcher.afterPropertiesSet();
            JobExecution ended = launcher.run(job, new JobParameters());
            if (ended.getStatus() != BatchStatus.COMPLETED) {
                throw new IOException("the job ended as " + ended.getExitStatus());
            }
        } catch (JobExecutionException e) {
            throw new IOException(e);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Contents contents(Path database) throws IOException {
        JdbcConnectionPool pool = open(database);
        try (Connection connection = ((DataSource) pool).getConnection()) {
            return PeerTables.contents(connection);
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            pool.dispose();
        }
    }
}
