package dev.rollcall.runner;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InvocationTest {
    @Test
    void wordsThatAShellWouldChangeAreQuoted() {
        assertThat(Invocation.word("data/contacts-2.db")).isEqualTo("data/contacts-2.db");
        assertThat(Invocation.word("my data")).isEqualTo("'my data'");
        assertThat(Invocation.word("it's; $HOME")).isEqualTo("'it'\\''s; $HOME'");
        assertThat(Invocation.word("")).isEqualTo("''");
    }

    @Test
    void outsideAJarTheProgramIsCalledRollcall() {
        assertThat(Invocation.program()).isEqualTo("rollcall");
    }
}
