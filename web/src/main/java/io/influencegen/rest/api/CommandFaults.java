package io.influencegen.rest.api;

import io.influencegen.portal.api.ProblemDocument.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Broken constraints as faults, in a steady order. */
final class CommandFaults {
    private CommandFaults() {}

    static List<Fault> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new Fault(pointer(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::detail))
                .toList();
    }

    static List<Fault> of(ConstraintViolationException thrown) {
        return of(thrown.getConstraintViolations());
    }

    private static String pointer(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(node -> (node.getIndex() == null ? "" : "/" + node.getIndex()) + "/" + node.getName())
                .collect(Collectors.joining());
    }
}
