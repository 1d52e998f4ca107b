package io.influencegen.bulk.control;

import io.influencegen.bulk.boundary.BulkError;
import io.influencegen.bulk.boundary.BulkFault;
import io.influencegen.bulk.boundary.BulkWish;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.moderation.boundary.Objection;
import io.influencegen.prompt.boundary.PromptForm;
import io.influencegen.prompt.boundary.PromptVariable;
import io.influencegen.sheet.boundary.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every row of a sheet put into the places of a prompt: the good ones as words, the others with what is wrong. */
final class RowCheck {
    private static final int MOST_FAULTS = 1000;

    private final PromptForm form;
    private final Sheet sheet;
    private final Set<String> known;
    private final Function<String, Optional<Objection>> rules;
    private final List<Words> good = new ArrayList<>();
    private final List<BulkFault> faults = new ArrayList<>();

    private RowCheck(PromptForm form, Sheet sheet, Set<String> known, Function<String, Optional<Objection>> rules) {
        this.form = form;
        this.sheet = sheet;
        this.known = known;
        this.rules = rules;
    }

    /** What the pictures of one row are made of. */
    record Words(int row, String prompt, String negative) {}

    /** {@code rules} say what must not be asked for. */
    static RowCheck of(BulkWish wish, Sheet sheet, Function<String, Optional<Objection>> rules) {
        PromptForm form = PromptForm.of(wish.prompt(), wish.negativePrompt());
        if (form.variables().isEmpty()) {
            throw new DomainException(BulkError.BULK_WITHOUT_VARIABLES);
        }
        Set<String> known = form.variables().stream().map(PromptVariable::name).collect(Collectors.toSet());
        form.variables().stream()
                .filter(variable -> variable.required() && !sheet.columns().contains(variable.name()))
                .findFirst()
                .ifPresent(variable -> {
                    throw new DomainException(BulkError.BULK_COLUMN_MISSING, variable.name());
                });
        RowCheck check = new RowCheck(form, sheet, known, rules);
        sheet.rows().forEach(check::read);
        return check;
    }

    List<Words> good() {
        return good;
    }

    List<BulkFault> faults() {
        return faults;
    }

    private void read(Sheet.Row row) {
        Map<String, String> values = sheet.valuesOf(row);
        values.keySet().retainAll(known);
        try {
            List<String> filled = form.fill(values);
            filled.stream()
                    .flatMap(text -> rules.apply(text).stream())
                    .findFirst()
                    .ifPresentOrElse(
                            objection -> forbidden(row, values, objection),
                            () -> good.add(new Words(row.number(), filled.get(0), filled.get(1))));
        } catch (DomainException refused) {
            fault(new BulkFault(row.number(), column(refused), refused.code().key(), refused.details()));
        }
    }

    private void forbidden(Sheet.Row row, Map<String, String> values, Objection objection) {
        String column = known.stream()
                .filter(name -> objection.words().stream().anyMatch(values.getOrDefault(name, "")::contains))
                .findFirst()
                .orElse("");
        String words = String.join(", ", objection.words());
        fault(new BulkFault(
                row.number(), column, ModerationError.PROMPT_REFUSED.key(), List.of(objection.explanation(), words)));
    }

    private void fault(BulkFault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private String column(DomainException refused) {
        return refused.details().stream()
                .limit(1)
                .filter(known::contains)
                .findFirst()
                .orElse("");
    }
}
