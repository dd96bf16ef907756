package dev.rollcall.bench.trial;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The setting that measurements must share to be comparable.
 *
 * @param warm how many imports a process does so that the last ones are warm; 0 if it does one, which is cold
 */
record SessionSetting(
        long rows,
        String heap,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int warm) {}
