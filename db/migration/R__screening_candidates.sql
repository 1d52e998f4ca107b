-- Names that come close enough to be worth a comparison: by the letters that they share, or by two parts that sound alike. What the indexes
-- find comes first and for itself: held against the list in force at once, a small list would be read through name by name.
create or replace function screening_candidates(question text, question_sounds text[], most integer)
    returns table (import_id uuid, entry_id uuid, name text, folded text, main boolean)
    language sql
    stable
    set search_path from current
    set pg_trgm.similarity_threshold = 0.4
    set enable_seqscan = off
    set jit = off
as
$$
    with near as materialized (
        select n.import_id, n.entry_id, n.name, n.folded, n.main, similarity(n.folded, question) as likeness
          from screening_name n
         where n.folded % question),
    heard as materialized (
        select n.import_id, n.entry_id, n.name, n.folded, n.main, similarity(n.folded, question) as likeness
          from screening_name n
         where n.sounds && question_sounds),
    alike as (
        select n.import_id, n.entry_id, n.name, n.folded, n.main
          from near n join screening_list l on l.active_import = n.import_id
         order by n.likeness desc
         limit most),
    sounding as (
        select n.import_id, n.entry_id, n.name, n.folded, n.main
          from heard n join screening_list l on l.active_import = n.import_id
         order by n.likeness desc
         limit most)
    select * from alike union select * from sounding
$$;
