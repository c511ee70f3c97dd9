"""A projection is written by who counts the days it was filled by; before this they are UTC's."""

from libs.database.migrations import run_script

revision = "0025_business_days"
down_revision = "0024_owner_periods"

_SQL = """
create table public.projection_time_zone (
    only_row boolean primary key default true check (only_row),
    time_zone text collate "C" not null default 'UTC'
);
insert into public.projection_time_zone default values;

create or replace function public.check_projection_shape() returns void language plpgsql as $$
declare
    declared int := nullif(current_setting('rapport.projection_shape', true), '')::int;
    stored int := (select shape from public.projection_shape);
    counts text := coalesce(
        nullif(current_setting('rapport.projection_time_zone', true), ''), 'UTC');
    filled text := (select time_zone from public.projection_time_zone);
begin
    if (declared is null and stored > 6) or (stored <> 0 and declared <> stored) then
        raise exception using errcode = 'RP001', message = format(
            'the projection is in shape %s, its writer''s code builds shape %s', stored, declared);
    end if;
    if counts <> filled then
        raise exception using errcode = 'RP001', message = format(
            'the projection counts the days of %s, its writer those of %s', filled, counts);
    end if;
end $$;

-- Whoever notes the shape of what it has built also says whose days it counted.
create function public.note_time_zone() returns trigger language plpgsql as $$
begin
    if nullif(current_setting('rapport.projection_shape', true), '') is not null then
        update public.projection_time_zone set time_zone = coalesce(
            nullif(current_setting('rapport.projection_time_zone', true), ''), 'UTC');
    end if;
    return null;
end $$;
create trigger note_time_zone after update on public.projection_shape
    for each row execute function public.note_time_zone();
"""


def upgrade() -> None:
    run_script(_SQL)
