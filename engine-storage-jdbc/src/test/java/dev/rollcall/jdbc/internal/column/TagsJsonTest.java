package dev.rollcall.jdbc.internal.column;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TagsJsonTest {
    @Test
    void tagsAreSortedByKeyAndAKeyIsWrittenOnlyIfItDiffers() {
        SortedMap<String, String> tags = new TreeMap<>(Map.of("vip", "VIP", "new", "new", "a", "A"));

        String text = TagsJson.write(tags);

        assertThat(text).isEqualTo("[[\"a\",\"A\"],\"new\",[\"vip\",\"VIP\"]]");
        assertThat(TagsJson.read(text)).isEqualTo(tags);
    }

    @Test
    void noTagsAreStoredAsNull() {
        assertThat(TagsJson.write(new TreeMap<>())).isNull();
        assertThat(TagsJson.read(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "it's \"quoted\" with a \\",
                "[\"a\",\"b\"]",
                "],[",
                "null",
                "two\r\nlines\t\u0000\u0001\u2028",
                "Ünï 漢字 \uD83D\uDC69\u200D\uD83D\uDCBB",
                "half \uD83D a character"
            })
    void aTagIsReadBackUnchanged(String tag) {
        SortedMap<String, String> tags = new TreeMap<>(Map.of("k" + tag, tag, "s" + tag, "s" + tag));

        assertThat(TagsJson.read(TagsJson.write(tags))).isEqualTo(tags);
    }
}
