package io.influencegen.rest.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What the address of a list with slices may say, in the words of the document. */
final class ListParameters {
    private static final java.util.Set<String> WHOLE = java.util.Set.of("listApiKeys", "listSettings");

    private ListParameters() {}

    /** Short lists that always come whole have neither. */
    static void addTo(Operation operation) {
        if (WHOLE.contains(operation.getOperationId())) {
            return;
        }
        operation.addParameter(query("limit", "How many lines a slice has at most.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(ListRequest.LARGEST_LIMIT))
                        .defaultValue(ListRequest.USUAL_LIMIT)));
        operation.addParameter(
                query("cursor", "Where the slice begins: `nextCursor` of the one before, with the same filters.")
                        .schema(ApiDescription.text()));
        operation.addParameter(
                query("sort", "The field to sort by, descending after a minus.").schema(ApiDescription.text()));
    }

    private static Parameter query(String name, String text) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).description(text);
    }
}
