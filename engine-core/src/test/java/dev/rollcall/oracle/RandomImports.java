package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import dev.rollcall.mapping.ListPart;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.ColumnRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.store.ContactStore;

/** Random stores, files and options, drawn from a seed. */
public final class RandomImports {
    private static final List<List<String>> COLUMNS = List.of(
            List.of("email", "Email", "E-Mail", "EMAIL ADDRESS", " mail "),
            List.of("phone", "Phone", "mobile", "telephone"),
            List.of("external_id", "External ID", "customer-id"),
            List.of("email_status", "Email Status", "email_status"),
            List.of("phone_status", "phone status"),
            List.of("email_availability", "Email Availability"),
            List.of("phone_availability", "phone_availability"),
            List.of("tags", "Tags"),
            List.of("tags", "labels"),
            List.of("field:first_name", "First Name", "vorname", "first_name"),
            List.of("field:last_name", "last_name", "Last_Name"),
            List.of("field:full_name", "full_name"),
            List.of("field:birth_date", "Birthday"),
            List.of("field:Points", "points", "Points"),
            List.of("field:VIP", "VIP", "vip"),
            List.of("field:Joined", "joined"),
            List.of("field:Note", "NOTE"),
            List.of("field:Opt-out note", "opt-out NOTE", "Opt-Out note"),
            List.of("list:News", "on news"),
            List.of("list: OFFERS", "on offers"),
            List.of("list:Fresh", "on fresh"),
            List.of("ignore", "internal"),
            List.of("", "Shoe Size"),
            List.of("id", "contact no", "Our Number"),
            List.of("delete", "remove"),
            List.of("on_existing", "if known"),
            List.of("contact_status", "Contact Status", "standing"),
            List.of("match_by", "found by"),
            List.of("", "Preference:Post>Ads"),
            List.of("email_lists", "mail lists"),
            List.of("email_lists_since", "mail lists since"),
            List.of("email_lists_unsubscribed", "mail lists left"),
            List.of("email_lists_excluded", "mail lists not"),
            List.of("phone_lists", "call lists"),
            List.of("phone_lists_since", "call lists since"),
            List.of("phone_lists_unsubscribed", "call lists left"),
            List.of("phone_lists_excluded", "call lists not"),
            List.of("opt_out:email", "gone"),
            List.of("opt_out:email", "gone too"),
            List.of("opt_in:email", "agreed"),
            List.of("opt_out_time:email", "gone since"),
            List.of("opt_in_time:phone", "agreed to calls since"),
            List.of("opt_out:phone", "no calls"),
            List.of("suppressed:phone", "calls blocked"),
            List.of("complained_time:contact", "wrote to the lawyer"),
            List.of("opt_out:contact", "all gone"),
            List.of("opt_in:contact", "all agreed"),
            List.of("bounced:email", "came back"),
            List.of("opt_out:list:NEWS", "no news"),
            List.of("opt_in:list:News", "wants news"),
            List.of("opt_in_time:list:Offers", "wants offers since"),
            List.of("opt_out:list:Staff", "left us"),
            List.of("email_status", "another status"));

    private static final int USUAL_COLUMNS = 23;
    /** The index of the first opt-out or opt-in column. */
    private static final int CONSENT_COLUMNS = 37;
    /** The percentages of files with the next columns; those of lists come together. */
    private static final List<Integer> FURTHER = List.of(30, 15, 25, 35, 15, 10);

    /**
     * From so little that each row is a run of its own and no two keys are known to share an identifier, to enough for
     * every file.
     */
    private static final List<Long> MEMORY =
            List.of(100L, 4_000L, 8_000L, 16_000L, 32_000L, 64_000L, 128L << 10, 64L << 20);

    private static final List<String> CONSENT_TARGETS =
            List.of("consent_text", "consent_at", "consent_url", "consent_ip", "consent_user_agent");

    private final long seed;
    private final Random random;

    public RandomImports(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** Fills {@code store}, always equally for the same seed. */
    public void fill(ContactStore store) {
        new RandomStore(new Random(seed)).fill(store, true);
    }

    /** Fills {@code store} with lists, fields and the registry only. */
    void fillWithoutPeople(ContactStore store) {
        new RandomStore(new Random(seed)).fill(store, false);
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    /** The next import. */
    public RandomImport next() {
        boolean typed = random.nextInt(100) < 40;
        boolean broken = typed || random.nextInt(100) < 30;
        RandomCells cells = new RandomCells(random, typed, broken);
        boolean plain = cells.chance(35);
        boolean people = cells.chance(60);
        cells.badPercent = cells.pick(List.of(0, 2, 12));
        cells.foreignPercent = cells.pick(List.of(0, 0, 4, 15, 50));
        ImportOptions.Builder options = new RandomOptions(random, cells).draw(plain);
        cells.listsById = options.build().lists().byId();
        List<String> header = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        columns(cells, options, header, targets, plain);
        ColumnRules mapping = options.build().mapping();
        if (!plain && cells.chance(3) && mapping.automatic() && !mapping.exactNames()) {
            longFields(options, header, targets);
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int i = random.nextInt(cells.chance(25) ? 5 : 26); i > 0; i--) {
            cells.person = people ? random.nextInt(5) : -1;
            rows.add(row(cells, targets));
        }
        return new RandomImport(header, rows, options.build(), !typed && !broken, cells.pick(MEMORY));
    }

    /** Ten fields of 10,000 characters are more than a contact holds, counting their names. */
    private static void longFields(ImportOptions.Builder options, List<String> header, List<Target> targets) {
        options.unknownColumns(UnknownColumns.CREATE_FIELD);
        for (int i = 0; i < 11; i++) {
            header.add("Long " + i);
            targets.add(RandomTexts.LONG_FIELD);
            options.map("Long " + i, Target.field("Long " + i));
        }
    }

    private static List<Object> row(RandomCells cells, List<Target> targets) {
        List<Object> row = new ArrayList<>();
        for (Target target : targets) {
            row.add(cells.cell(target));
        }
        for (Channel channel : Channel.values()) {
            int lists = targets.indexOf(new Target.ListsOf(channel, ListPart.LISTS));
            int since = targets.indexOf(new Target.ListsOf(channel, ListPart.SINCE));
            boolean named =
                    lists >= 0 && row.get(lists) instanceof String names && !RandomTexts.ERASE_TOKENS.contains(names);
            if (since >= 0 && named && cells.chance(70)) {
                row.set(since, cells.times((String) row.get(lists)));
            }
        }
        if (cells.chance(3)) {
            row.replaceAll(cell -> "");
        }
        if (cells.chance(4)) {
            row.add("one too many");
        } else if (cells.chance(4)) {
            row.subList(row.size() / 2, row.size()).clear();
        }
        return row;
    }

    /** A row like the others of {@code file}, with no valid identifier in it. */
    List<Object> rowWithoutIdentifier(RandomImport file, ContactStore store) {
        RandomCells cells = new RandomCells(random, false, false);
        List<Target> targets =
                OracleHeader.targets(file.header(), file.options(), OracleStore.of(store), new OracleResult());
        List<Object> row = row(cells, targets);
        for (int i = 0; i < Math.min(row.size(), targets.size()); i++) {
            if (targets.get(i) instanceof Target.Identifies identifies) {
                row.set(
                        i,
                        identifies.kind() == IdentifierKind.EXTERNAL_ID || identifies.kind() == IdentifierKind.ID
                                ? ""
                                : cells.pick(List.of("", "nobody", "@", "+12")));
            }
        }
        return row;
    }

    private static int further(int column, int listDensity, int consentDensity) {
        int index = column - USUAL_COLUMNS;
        if (index < FURTHER.size()) {
            return FURTHER.get(index);
        }
        return column < CONSENT_COLUMNS ? listDensity : consentDensity;
    }

    /** Whether the words of the header would stop the import if it were not mapped. */
    private static boolean needsMapping(String target, ColumnRules mapping) {
        if (target.equals("field:Opt-out note")) {
            return !mapping.automatic() || !mapping.fieldsBeforeWords() || mapping.exactNames();
        }
        return target.endsWith("_status") && !mapping.automatic();
    }

    /** Every file has a column to match by; each target that allows only one column has at most one. */
    private void columns(
            RandomCells cells,
            ImportOptions.Builder options,
            List<String> header,
            List<Target> targets,
            boolean plain) {
        int density = cells.pick(List.of(5, 15, 30, 45));
        int listDensity = cells.chance(40) ? 50 : 0;
        int consentDensity = cells.pick(List.of(0, 0, 10, 30));
        List<Integer> order = new ArrayList<>();
        String strongest = options.build().match().order().get(0).name();
        for (int i = 0; i < COLUMNS.size(); i++) {
            boolean matches = COLUMNS.get(i).get(0).equalsIgnoreCase(strongest);
            boolean usual = cells.chance(i < 3 ? 65 : i < 5 ? density + 15 : density);
            if (matches
                    || (i < USUAL_COLUMNS ? usual : !plain && cells.chance(further(i, listDensity, consentDensity)))) {
                order.add(i);
            }
        }
        Collections.shuffle(order, random);
        boolean automatic = !cells.chance(4);
        boolean create = options.build().unknownColumns() == UnknownColumns.CREATE_FIELD;
        if (!automatic) {
            options.set(ColumnRules.AUTOMATIC, false).unknownColumns(UnknownColumns.IGNORE);
        }
        for (int i : order) {
            String text = COLUMNS.get(i).get(0);
            Target target = text.isEmpty() ? null : Target.parse(text);
            String column = cells.pick(COLUMNS.get(i).subList(1, COLUMNS.get(i).size()));
            boolean onlyExplicit =
                    target instanceof Target.OnList || target instanceof Target.Ignored || i >= USUAL_COLUMNS;
            boolean needed = !automatic && text.equalsIgnoreCase(strongest)
                    || needsMapping(text, options.build().mapping());
            if (target != null && (onlyExplicit || needed || cells.chance(25))) {
                if (!onlyExplicit && cells.chance(50)) {
                    column = "Column " + i;
                }
                options.map(cells.chance(30) ? " " + column.toUpperCase(Locale.ROOT) : column, target);
            } else if (column.equals("Shoe Size") && create && automatic && cells.chance(30)) {
                options.map(column, Target.field("Size"));
            }
            String prefix = options.build().mapping().prefix();
            boolean plainHeader = options.build().mapping().columns().keySet().stream()
                    .map(String::strip)
                    .noneMatch(column.strip()::equalsIgnoreCase);
            boolean prefixed = prefix != null && plainHeader && target != null && automatic && cells.chance(40);
            header.add(prefixed ? prefix.toLowerCase(Locale.ROOT) + column.strip() : column);
            targets.add(target);
        }
        Target status = Target.status(Channel.EMAIL);
        if (targets.indexOf(status) != targets.lastIndexOf(status)) {
            // several columns may feed it if the request says so of each
            options.map(header.get(targets.indexOf(status)), status);
            options.map(header.get(targets.lastIndexOf(status)), status);
        }
        for (String part : cells.chance(15) ? CONSENT_TARGETS : List.<String>of()) {
            if (cells.chance(80)) {
                header.add("proof " + part);
                targets.add(Target.parse(part));
                options.map("proof " + part, Target.parse(part));
            }
        }
    }
}
