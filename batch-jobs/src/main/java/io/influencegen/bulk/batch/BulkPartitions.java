package io.influencegen.bulk.batch;

import io.influencegen.bulk.boundary.BulkFeeding;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import java.util.stream.IntStream;

/** As many partitions as workers can use. What each has to do stands in the order's rows, so any number fits any attempt. */
@Named
@Dependent
public class BulkPartitions implements PartitionMapper {
    @Inject
    private BulkFeeding feeding;

    @Override
    public PartitionPlan mapPartitions() {
        int partitions = feeding.partitions();
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(partitions);
        plan.setThreads(partitions);
        plan.setPartitionProperties(IntStream.range(0, partitions)
                .mapToObj(partition -> properties(partition, partitions))
                .toArray(Properties[]::new));
        return plan;
    }

    private static Properties properties(int partition, int partitions) {
        Properties properties = new Properties();
        properties.setProperty("partition", String.valueOf(partition));
        properties.setProperty("partitions", String.valueOf(partitions));
        return properties;
    }
}
