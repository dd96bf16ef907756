package dev.rollcall.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/**
 * The public and protected types and members of a source that have no Javadoc comment. A method that overrides another
 * one inherits its comment, and a canonical constructor has that of its record.
 */
final class UncommentedApi extends TreePathScanner<Void, Void> {
    private static final Set<Modifier> IN_SIGHT = Set.of(Modifier.PUBLIC, Modifier.PROTECTED);

    private final DocTrees comments;
    private final List<String> found = new ArrayList<>();

    private UncommentedApi(DocTrees comments) {
        this.comments = comments;
    }

    /** Returns the names of the types and members without a comment, in the order of the source. */
    static List<String> of(String source) {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
        UncommentedApi scanner = new UncommentedApi(DocTrees.instance(task));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scanner.found;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        if (!isInSight(type.getModifiers())) {
            return null;
        }
        check(type.getSimpleName().toString());
        return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        if (isInSight(method.getModifiers()) && !overrides(method) && !isCanonicalConstructor(method)) {
            check(enclosingType().getSimpleName() + "." + method.getName());
        }
        return null;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        if (isInSight(variable.getModifiers())) {
            check(enclosingType().getSimpleName() + "." + variable.getName());
        }
        return null;
    }

    private void check(String name) {
        if (comments.getDocComment(getCurrentPath()) == null) {
            found.add(name);
        }
    }

    private boolean isInSight(ModifiersTree modifiers) {
        TreePath parent = getCurrentPath().getParentPath();
        boolean inInterface = parent.getLeaf().getKind() == Tree.Kind.INTERFACE
                && !modifiers.getFlags().contains(Modifier.PRIVATE);
        return inInterface || modifiers.getFlags().stream().anyMatch(IN_SIGHT::contains);
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .anyMatch(type -> type.toString().equals("Override"));
    }

    private boolean isCanonicalConstructor(MethodTree method) {
        return enclosingType().getKind() == Tree.Kind.RECORD
                && method.getName().contentEquals("<init>")
                && names(method.getParameters()).equals(names(enclosingType().getMembers()));
    }

    /** Returns the names of parameters, or of a record's components, which are its only fields that are not static. */
    private static List<String> names(List<? extends Tree> trees) {
        return trees.stream()
                .filter(tree -> tree instanceof VariableTree)
                .map(tree -> (VariableTree) tree)
                .filter(variable -> !variable.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(variable -> variable.getName().toString())
                .toList();
    }

    private ClassTree enclosingType() {
        return (ClassTree) getCurrentPath().getParentPath().getLeaf();
    }
}
