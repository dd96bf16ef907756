package dev.rollcall.internal.patch;

import java.util.List;

/**
 * The tags that a row requests.
 *
 * @param tags the tags as shown, each once
 * @param given whether the row has a column of tags, even a blank one, and all of it could be read
 */
public record RequestedTags(List<String> tags, boolean given) {}
