package dev.rollcall.architecture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/** The circles of classes of a module: groups in one package whose members all depend on each other. */
public final class ClassCircles {
    private final Map<JavaClass, Set<JavaClass>> uses = new HashMap<>();

    private ClassCircles(JavaClasses classes) {
        for (JavaClass type : classes) {
            JavaClass user = outermost(type);
            Set<JavaClass> used = uses.computeIfAbsent(user, key -> new HashSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> outermost(dependency.getTargetClass().getBaseComponentType()))
                    .filter(target -> target != user && target.getPackageName().equals(user.getPackageName()))
                    .forEach(used::add);
        }
    }

    /** Returns the circles, each as the names of its classes, sorted and separated by spaces. */
    public static Set<String> of(JavaClasses classes) {
        ClassCircles circles = new ClassCircles(classes);
        return circles.uses.keySet().stream()
                .map(circles::circleOf)
                .filter(circle -> circle.size() > 1)
                .map(circle -> String.join(" ", circle))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> circleOf(JavaClass type) {
        return reachable(type).stream()
                .filter(other -> reachable(other).contains(type))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<JavaClass> reachable(JavaClass from) {
        Set<JavaClass> found = new HashSet<>(Set.of(from));
        Deque<JavaClass> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (JavaClass next : uses.getOrDefault(open.remove(), Set.of())) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
