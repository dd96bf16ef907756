package dev.rollcall.internal.patch;

import java.util.List;

/**
 * The tags that a row asks for.
 *
 * @param tags as shown, each once
 * @param given whether the row has a column of tags, be it blank, and all of it could be read
 */
public record RequestedTags(List<String> tags, boolean given) {}
