package io.influencegen.usage.api;

import io.influencegen.usage.boundary.QuotaView;
import io.influencegen.usage.boundary.UsageLine;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MyUsage", description = "One's own quota of this month, and what was made in the last months.")
public record MyUsageView(
        @Schema(description = "Pictures a month.") int limit,

        @Schema(description = "Pictures that were made this month.")
        int used,

        @Schema(description = "Pictures that are being made.")
        int reserved,

        @Schema(description = "Pictures that are left.") int left,

        @Schema(description = "The day on which the quota is whole again.")
        String renewedOn,

        @Schema(description = "This month and those before it; keys are their first days.")
        List<UsageSums> months) {
    public MyUsageView {
        months = List.copyOf(months);
    }

    static MyUsageView of(QuotaView quota, List<UsageLine> months) {
        LocalDate renewed = quota.renewedOn();
        return new MyUsageView(
                quota.limit(),
                quota.used(),
                quota.reserved(),
                quota.left(),
                renewed.toString(),
                months.stream().map(UsageSums::of).toList());
    }
}
