package dev.rollcall.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.model.Contact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The listing of the public API is the one that is checked in: a review sees each change of the API. */
class ApiListingTest {
    private static final String LISTING = "engine-core/docs/api.txt";
    private static final String SAMPLE = Sample.class.getCanonicalName();

    private static class Hidden {
        /** javac gives each public class below a bridge to this method. */
        public String inherited() {
            return "";
        }
    }

    /** A class with a member of each kind. */
    public static final class Sample extends Hidden implements Comparable<Sample> {
        public static final int LIMIT = 1;

        private final int size;

        public Sample(int size) {
            this.size = size;
        }

        public <T extends Number> Map<String, ? super T> map(@Nullable String key, T value) throws IOException {
            throw new IOException(key + value);
        }

        protected void open(int... sizes) {}

        void close() {}

        @Override
        public int compareTo(Sample other) {
            return Integer.compare(size, other.size);
        }

        @Override
        public String toString() {
            return "sample";
        }
    }

    /** A record with components that are not in the order of their names. */
    public record Pair(String second, @Nullable String first) {
        public static Pair of(String text) {
            return new Pair(text, text);
        }
    }

    /** Constants that are not in the order of their names. */
    public enum Size {
        SMALL,
        LARGE
    }

    /** The parts of a listing: each type with its members. */
    private static List<String> types(String listing) {
        return List.of(listing.strip().split("\n\n"));
    }

    @Test
    void visibleMembersAreListedOnceWithThoseOfHiddenParents() {
        assertThat(ApiListing.header(Sample.class)).endsWith("Sample implements Comparable<" + SAMPLE + ">");
        assertThat(ApiListing.members(Sample.class))
                .containsExactly(
                        "Sample(int)",
                        "static final int LIMIT",
                        "int compareTo(" + SAMPLE + ")",
                        "String inherited()",
                        "<T extends Number> Map<String, ? super T> map(@Nullable String, T) throws IOException",
                        "protected void open(int...)");
    }

    @Test
    void componentsAndConstantsKeepTheirOrder() {
        assertThat(ApiListing.members(Pair.class))
                .containsExactly(
                        "component String second",
                        "component @Nullable String first",
                        "static " + Pair.class.getCanonicalName() + " of(String)");
        assertThat(ApiListing.members(Size.class)).containsExactly("constant SMALL", "constant LARGE");
    }

    @Test
    void typesThatAHostCannotNameAreNotInTheApi() {
        assertThat(ApiTypes.all())
                .contains(ImportEngine.class, JdbcContactStore.class, Contact.Builder.class)
                .noneMatch(type -> type.getName().matches(".*(internal|runner).*"));
        assertThat(ApiTypes.isApi(Sample.class)).as("a class in a hidden class").isFalse();
    }

    @Test
    void theListingMatchesThePublicApi() throws IOException {
        String expected = ApiListing.text();
        if (Boolean.getBoolean("rollcall.docs.write")) {
            Files.writeString(Documentation.ROOT.resolve(LISTING), expected);
        }

        String shown = Documentation.read(LISTING);
        String failure = LISTING + " is not the API; -Drollcall.docs.write=true writes it";

        assertThat(types(expected))
                .as(failure)
                .filteredOn(type -> !types(shown).contains(type))
                .isEmpty();
        assertThat(shown.equals(expected)).as(failure).isTrue();
    }
}
