package dev.rollcall.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/**
 * The floors of a module: each package is on one, and imports only from floors below its own. Packages of one floor do
 * not know each other.
 *
 * @param base the package that the others are named from
 * @param floors the packages of each floor, from the ground up; the empty name is {@code base} itself
 */
public record Floors(String base, List<Set<String>> floors) {
    /** Returns the dependencies that lead to the same floor or upwards, each as text. */
    public List<String> violations(JavaClasses classes) {
        List<String> upwards = new ArrayList<>();
        for (JavaClass user : classes) {
            user.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                if (isHere(used)
                        && !used.getPackageName().equals(user.getPackageName())
                        && floor(used) >= floor(user)) {
                    upwards.add(user.getName() + " → " + used.getName());
                }
            });
        }
        return upwards;
    }

    private boolean isHere(JavaClass type) {
        return type.getPackageName().equals(base) || type.getPackageName().startsWith(base + ".");
    }

    private int floor(JavaClass type) {
        String name = type.getPackageName();
        String relative = name.equals(base) ? "" : name.substring(base.length() + 1);
        for (int floor = 0; floor < floors.size(); floor++) {
            if (floors.get(floor).contains(relative)) {
                return floor;
            }
        }
        throw new AssertionError("package " + name + " has no floor; give it one");
    }
}
