package dev.rollcall.internal.row;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.rollcall.mapping.Claim;
import dev.rollcall.mapping.ConsentPart;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.ListPart;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The one place that distinguishes the kinds of targets. */
class TargetVisitorTest {
    private static final List<Target> ONE_OF_EACH_KIND = List.of(
            new Target.Identifies(IdentifierKind.EMAIL),
            new Target.Field("city"),
            new Target.StatusOf(Channel.EMAIL),
            new Target.StatusOfContact(),
            new Target.AvailabilityOf(Channel.EMAIL),
            new Target.OnList("News"),
            new Target.Flag(Claim.OPT_OUT, ConsentScope.EMAIL),
            new Target.TimeOf(Claim.OPT_OUT, ConsentScope.EMAIL),
            new Target.ListsOf(Channel.EMAIL, ListPart.LISTS),
            new Target.ConsentOf(ConsentPart.TEXT),
            new Target.Delete(),
            new Target.OnExisting(),
            new Target.MatchBy(),
            new Target.Tags(),
            new Target.ReadOnly(),
            new Target.Ignored());

    @Test
    void everyKindOfTargetHasAMethodOfItsOwn() {
        List<Class<?>> visited = new ArrayList<>();
        @SuppressWarnings("unchecked")
        TargetVisitor<String> visitor = (TargetVisitor<String>) Proxy.newProxyInstance(
                TargetVisitor.class.getClassLoader(),
                new Class<?>[] {TargetVisitor.class},
                (self, method, arguments) -> {
                    visited.add(method.getParameterTypes()[0]);
                    return method.getName();
                });

        Stream<String> names = ONE_OF_EACH_KIND.stream().map(target -> TargetVisitor.visit(target, visitor));

        assertThat(names).doesNotHaveDuplicates().hasSize(Target.class.getPermittedSubclasses().length);
        assertThat(visited).containsExactlyInAnyOrder(Target.class.getPermittedSubclasses());
        assertThat(methods()).containsExactlyInAnyOrderElementsOf(visited);
    }

    private static List<Class<?>> methods() {
        List<Class<?>> visited = new ArrayList<>();
        for (Method method : TargetVisitor.class.getDeclaredMethods()) {
            if (method.getParameterCount() == 1 && !method.isSynthetic()) {
                visited.add(method.getParameterTypes()[0]);
            }
        }
        return visited;
    }
}
