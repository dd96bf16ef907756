package dev.rollcall.internal.fingerprint;

import java.util.List;

import dev.rollcall.model.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeedTest {
    private static final String HEX = "000102030405060708090a0b0c0d0eff";

    private static List<Long> fingerprint(Seed seed) {
        Fingerprinter fingerprinter = new Fingerprinter(seed);
        fingerprinter.take(Identifier.email("a@example.org"));
        return List.of(fingerprinter.high(), fingerprinter.low());
    }

    @Test
    void aSeedReadFromItsTextMakesTheSameFingerprints() {
        Seed seed = Seed.random();

        Seed again = Seed.ofHex(seed.toHex());

        assertThat(again).isEqualTo(seed).hasSameHashCodeAs(seed);
        assertThat(fingerprint(again)).isEqualTo(fingerprint(seed));
        assertThat(Seed.ofHex(HEX).toHex()).isEqualTo(HEX);
    }

    @Test
    void anotherSeedMakesOtherFingerprints() {
        Seed seed = Seed.random();
        Seed other = Seed.random();

        assertThat(other).isNotEqualTo(seed);
        assertThat(fingerprint(other)).isNotEqualTo(fingerprint(seed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000102030405060708090a0b0c0d0e",
                "000102030405060708090a0b0c0d0eff00",
                "000102030405060708090a0b0c0d0efg",
                "000102030405060708090A0B0C0D0EFF"
            })
    void anInvalidSeedIsRefusedWithoutBeingShown(String hex) {
        assertThatThrownBy(() -> Seed.ofHex(hex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a seed is written as 32 hexadecimal digits")
                .hasNoCause();
    }

    @Test
    void aSeedIsNotShown() {
        assertThat(Seed.ofHex(HEX)).hasToString("Seed[secret]");
    }
}
