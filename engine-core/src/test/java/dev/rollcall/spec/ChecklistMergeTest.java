package dev.rollcall.spec;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ListRules;
import dev.rollcall.options.MergeRules;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.options.TagRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.vendor.Counter;
import dev.rollcall.vendor.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The effect of a cell on what is stored (F-57 to F-62). Merge options and on-existing are tested elsewhere, beside
 * their subjects.
 */
class ChecklistMergeTest extends Examples {
    private static final FieldValue ULM = new FieldValue.Text("Ulm");
    private static final FieldValue BONN = new FieldValue.Text("Bonn");
    private static final FieldValue DE = new FieldValue.Text("DE");

    private Contact ann() {
        return contact("ann@example.com");
    }

    private void annStored(UnaryOperator<Contact.Builder> parts) {
        stored(contact -> parts.apply(contact.email(email("ann@example.com"), state(Status.ACTIVE))));
    }

    @ParameterizedTest
    @CsvSource({"OVERWRITE, false", "OVERWRITE_IF_NOT_EMPTY, true", "OVERWRITE_IF_EMPTY, true"})
    void f57AnExplicitNullClearsUnderOverwriteOnly(MergeOption option, boolean kept) {
        annStored(contact -> contact.field("city", ULM));

        engine.run(ImportRequest.of(
                HostRows.of(List.of("email", "city"), List.of(Arrays.asList("ann@example.com", null))),
                ImportOptions.builder().mergeOption(option).build()));

        assertThat(ann().fields().containsKey("city")).isEqualTo(kept);
    }

    @Test
    void f59FieldsAreAddedReplacedWhereSuppliedOrReplacedAsAWhole() {
        annStored(contact -> contact.field("city", ULM).field("state", new FieldValue.Text("BW")));
        List<String> header = List.of("email", "city", "country");
        List<String> row = List.of("ann@example.com", "Bonn", "DE");

        run(ImportOptions.builder().mergeOption(MergeOption.OVERWRITE_IF_EMPTY), header, row);
        assertThat(ann().fields()).containsOnlyKeys("city", "state", "country").containsEntry("city", ULM);

        run(ImportOptions.builder(), header, row);
        assertThat(ann().fields()).containsOnlyKeys("city", "state", "country").containsEntry("city", BONN);

        run(ImportOptions.builder().set(MergeRules.REPLACE_ALL, true), header, row);
        assertThat(ann().fields()).containsExactly(Map.entry("city", BONN), Map.entry("country", DE));
    }

    @Test
    void f59TheFlagsForTagsAndListsClearByABlankCell() {
        long news = engine.lists().create("News").id();
        annStored(contact -> contact.tag("red").membership(onEmail(news), member()));
        List<String> header = List.of("email", "tags", "email lists");
        List<String> row = List.of("ann@example.com", "", "");

        run(ImportOptions.builder(), header, row);
        assertThat(ann().tags()).hasSize(1);
        assertThat(ann().memberships()).hasSize(1);

        run(replacing(), header, row);
        assertThat(ann().tags()).isEmpty();
        assertThat(ann().memberships()).isEmpty();
    }

    private static ImportOptions.Builder replacing() {
        return ImportOptions.builder()
                .mergeOption(MergeOption.OVERWRITE)
                .set(TagRules.REPLACE, true)
                .set(ListRules.REPLACE, true);
    }

    private static MembershipKey onEmail(long listId) {
        return new MembershipKey(listId, Channel.EMAIL);
    }

    private static Membership member() {
        return new Membership(Status.ACTIVE, BEFORE.at(), null);
    }

    @Test
    void f60AnAbsentColumnChangesNothing() {
        long news = engine.lists().create("News").id();
        annStored(contact -> contact.phone(phone("+447700900000"), state(Status.INACTIVE))
                .externalId("A-17")
                .field("city", ULM)
                .tag("red")
                .membership(onEmail(news), member()));
        Contact before = ann();

        run(replacing(), List.of("email"), List.of("ann@example.com"));

        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(ann()).isEqualTo(before);
    }

    @Test
    void f61FalseAndZeroArePopulated() {
        engine.fields().create("vip", FieldType.BOOLEAN);
        engine.fields().create("points", FieldType.NUMBER);
        annStored(contact -> contact.field("vip", new FieldValue.BooleanValue(true))
                .field("points", new FieldValue.NumberValue(BigDecimal.TEN)));
        List<String> header = List.of("email", "vip", "points");

        run(ImportOptions.builder(), header, List.of("ann@example.com", "false", "0"));
        assertThat(ann().fields())
                .containsEntry("vip", new FieldValue.BooleanValue(false))
                .containsEntry("points", new FieldValue.NumberValue(BigDecimal.ZERO));

        run(
                ImportOptions.builder().mergeOption(MergeOption.OVERWRITE_IF_EMPTY),
                header,
                List.of("ann@example.com", "true", "7"));
        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void anImportWithoutAVendorHasNoCountersAndNoFacts() {
        ImportReport report = engine.run(
                HostRows.of(List.of("email"), List.of(List.of("ann@example.com"))),
                ImportOptions.builder()
                        .set(RunRules.KEPT_ROWS, RowRetention.ALL)
                        .build());

        assertThat(report.counters()).isEmpty();
        assertThat(report.count(Counter.UNISENDER_TOTAL)).isZero();
        assertThat(engine.imports().rows(report.importId(), 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.facts()).isEmpty());
    }

    @Test
    void anImportHasEveryCounterOfItsVendorsAndNoOther() {
        ImportReport report = engine.run(
                HostRows.of(List.of("email"), List.of(List.of("ann@example.com"))),
                ImportOptions.builder()
                        .set(RunRules.COUNTERS, Set.of(Vendor.EVERLYTIC))
                        .build());

        assertThat(report.counters())
                .isEqualTo(Map.of(
                        Counter.EVERLYTIC_SUCCESS, 1L, Counter.EVERLYTIC_WARNING, 0L, Counter.EVERLYTIC_ERROR, 0L));
    }

    @Test
    void f62UnchangedRowsAreCountedApartAndAsUpdatedForTheVendors() {
        annStored(contact -> contact.field("city", ULM));
        stored(contact -> contact.email(email("bob@example.com"), state(Status.ACTIVE)));

        ImportReport report = run(
                ImportOptions.builder(),
                List.of("email", "city"),
                List.of("ann@example.com", "Ulm"),
                List.of("bob@example.com", "Bonn"));

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(List.of(
                        count(Counter.UNISENDER_UPDATED),
                        count(Counter.DOTDIGITAL_UPDATED_CONTACTS),
                        count(Counter.DOTDIGITAL_V3_UPDATED_CONTACTS)))
                .containsOnly(2L);
    }
}
