"""A projection is written by code of its own shape alone; releases before this have shape 1."""

from libs.database.migrations import run_script

revision = "0003_same_shape"
down_revision = "0002_merges"

_GUARD = """
create function public.check_projection_shape() returns void language plpgsql as $$
declare
    declared int := nullif(current_setting('rapport.projection_shape', true), '')::int;
    stored int := (select shape from public.projection_shape);
begin
    if (declared is null and stored > 1) or (stored <> 0 and declared <> stored) then
        raise exception using errcode = 'RP001', message = format(
            'the projection is in shape %s, its writer''s code builds shape %s', stored, declared);
    end if;
end $$;

create function public.guard_projection() returns trigger language plpgsql as $$
begin
    perform public.check_projection_shape();
    return null;
end $$;

-- Code from before the guard would note its own shape with a rebuild.
create function public.guard_shape() returns trigger language plpgsql as $$
begin
    if nullif(current_setting('rapport.projection_shape', true), '') is null then
        raise exception using errcode = 'RP001', message = format(
            'the projection is in shape %s: shape %s would be less', old.shape, new.shape);
    end if;
    return null;
end $$;
create trigger never_lower after update on public.projection_shape
    for each row when (new.shape < old.shape) execute function public.guard_shape();

create or replace trigger same_shape after update on projection.positions
    for each statement execute function public.guard_projection();
create or replace trigger same_shape before insert or update on projection.stream_versions
    for each statement execute function public.guard_projection();
"""


def upgrade() -> None:
    run_script(_GUARD)
