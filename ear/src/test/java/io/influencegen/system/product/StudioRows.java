package io.influencegen.system.product;

import java.util.UUID;

/** Rows of the studio that no caller can bring about at will: usage of days that are over, and pictures that died. */
public final class StudioRows {
    private StudioRows() {}

    /** A picture of the demo account of this role that its tries used up; nobody offers its model. */
    public static UUID deadLetter(String role, String model, String reference) {
        UUID id = UUID.randomUUID();
        generation(id, role, model, "FAILED");
        ProductDatabase.update("""
                update generation set dead = true, calls = 4, failures = 4, problem_code = 'worker-failed',
                       problem_cause = 'Out of memory', problem_reference = ?, ended_at = now(), state = 'FAILED'
                 where id = cast(? as uuid)""", reference, id.toString());
        return id;
    }

    /** A picture that waits for a model that nobody offers, with its quota taken. */
    public static UUID queued(String role, String model) {
        UUID id = UUID.randomUUID();
        generation(id, role, model, "QUEUED");
        ProductDatabase.update("""
                insert into quota_use (holder, month, reserved)
                select 'person:' || owner_id, quota_month, 1 from generation where id = cast(? as uuid)
                on conflict (holder, month) do update set reserved = quota_use.reserved + 1""", id.toString());
        return id;
    }

    /** One that ended as many days ago, for this campaign. */
    public static void used(String role, String campaign, String model, String outcome, int daysAgo) {
        ProductDatabase.update("""
                insert into usage_entry (generation_id, owner_id, campaign, model, worker, outcome, calls, compute_millis,
                                         waited_millis, took_millis, ended_at, reason)
                select gen_random_uuid(), user_id, ?, ?, 'w', ?, 1, 2500, 1500, 3000, now() - ? * interval '1 day',
                       case when ? = 'FAILED' then 'worker-failed' end
                  from user_role where role = ? order by user_id limit 1""", campaign, model, outcome, daysAgo, outcome, role);
    }

    private static void generation(UUID id, String role, String model, String state) {
        ProductDatabase.update("""
                insert into generation (id, submission_id, owner_id, priority, turn, state, route, model, prompt,
                    negative_prompt, ratio, long_side, seed, steps, guidance, styles, quota_month, created_at,
                    correlation_id, next_attempt_at, ended_at, problem_code)
                select cast(? as uuid), gen_random_uuid(), user_id, 2, 0, ?, 'worker', ?, 'a red bottle', '', '1:1', 512, 7,
                       20, 5, '[]', date_trunc('month', now() at time zone 'UTC'), now(), 'test', now(),
                       case when ? = 'FAILED' then now() end, case when ? = 'FAILED' then 'worker-failed' end
                  from user_role where role = ? order by user_id limit 1""", id.toString(), state, model, state, state, role);
    }
}
