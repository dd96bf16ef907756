package dev.rollcall.internal.fingerprint;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Compared with a second implementation that returns the published values of SipHash-2-4. */
class SipHashTest {
    private static byte[] counting(int from, int to) {
        byte[] bytes = new byte[to - from];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({
        "8, aa12fee1d5e3dab4724f16ab35f9c799",
        "9, 81ddb8042cf33994f4720e0094137c42",
        "15, c17e5505b2bd526c2921cdec1e7e0109",
        "16, d0a8d95715518eebb513b0f83d9e1793",
        "17, 234126f93fbb668d975112e8febdf7ec",
        "31, 42ea961c5b3c858b17c3e550dfa79010",
        "40, 505720543eb9b413d50b3cfad9eef938",
        "300, 3165ead62761c51719819dcf73cd572b"
    })
    void ascendingBytesHaveTheExpectedHash(int length, String hash) {
        SipHash sip = new SipHash(counting(0, 16));

        sip.take(0x0706050403020100L, counting(8, length));

        byte[] found = new byte[16];
        Bytes.putLong(found, 0, sip.first());
        Bytes.putLong(found, 8, sip.second());
        assertThat(HexFormat.of().formatHex(found)).isEqualTo(hash);
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new SipHash(new byte[8])).isInstanceOf(IllegalArgumentException.class);
    }
}
