"""The rules about one relation."""

from datetime import timedelta
from uuid import UUID

import pytest
from msgspec import structs

from libs.events.relation import RelationChanged, RelationRecorded, RelationVoided
from services.customer.domain.relation.commands import (
    ChangeRelation,
    MoveRelation,
    RecordRelation,
    VoidRelation,
)
from services.customer.domain.relation.decider import arrival, decide
from services.customer.domain.relation.errors import (
    AlreadyVoided,
    HasEnded,
    NotOfThisKind,
    RelatedToThemselves,
    RelationAlreadyRecorded,
    RelationIsVoided,
    RelationNotFound,
    UntilNotAfterSince,
)
from services.customer.domain.relation.kinds import KINDS, RULES
from services.customer.domain.relation.state import evolve
from tests.specification import BEFORE, NOW, Decider

given = Decider(decide, evolve).given
ADA, ACME, OTHER = (UUID(int=number) for number in (1, 2, 3))
ID, NEXT = UUID(int=11), UUID(int=12)
RECORD = RecordRelation(relation_id=ID, from_id=ADA, to_id=ACME, kind="works_at", role="clerk")
RECORDED = RelationRecorded(relation_id=ID, from_id=ADA, to_id=ACME, kind="works_at", role="clerk")
CHANGED = RelationChanged(relation_id=ID, from_id=ADA, to_id=ACME, kind="works_at")
VOIDED = RelationVoided(
    relation_id=ID, from_id=ADA, to_id=ACME, kind="works_at", reason="duplicate"
)
DAY = timedelta(days=1)


def test_recording():
    given().when(RECORD).then(RECORDED)
    given(RECORDED).when(RECORD).then_nothing()
    changed = structs.replace(CHANGED, role="director")
    given(RECORDED, changed).when(RECORD).then_nothing()
    given(RECORDED).when(structs.replace(RECORD, role=None)).then_refused(RelationAlreadyRecorded)
    given().when(ChangeRelation(role=None)).then_refused(RelationNotFound)


def test_a_relation_makes_sense():
    given().when(structs.replace(RECORD, to_id=ADA)).then_refused(RelatedToThemselves)
    given().when(structs.replace(RECORD, tier=1)).then_refused(NotOfThisKind, pointer="/tier")
    backwards = structs.replace(RECORD, since=NOW, until=BEFORE)
    given().when(backwards).then_refused(UntilNotAfterSince, pointer="/until")
    placed = structs.replace(RECORD, kind="distributor", tier=2, territory="north")
    given().when(placed).then(
        structs.replace(RECORDED, kind="distributor", tier=2, territory="north")
    )


def test_changing():
    given(RECORDED).when(ChangeRelation(until=NOW)).then(structs.replace(CHANGED, until=NOW))
    given(RECORDED).when(ChangeRelation(role="clerk")).then_nothing()
    ended = structs.replace(CHANGED, until=NOW)
    given(RECORDED, ended).when(ChangeRelation(since=NOW + DAY)).then_refused(UntilNotAfterSince)
    given(RECORDED, ended).when(ChangeRelation(until=None)).then(
        structs.replace(CHANGED, until=None)
    )


def test_moving():
    move = MoveRelation(relation_id=NEXT, to_id=OTHER, role="director")
    left = structs.replace(CHANGED, until=NOW, continued_by=NEXT)
    given(RECORDED).when(move).then(left)
    state = evolve(None, RECORDED, BEFORE)
    assert state
    assert arrival(state, move, NOW) == RelationRecorded(
        relation_id=NEXT,
        from_id=ADA,
        to_id=OTHER,
        kind="works_at",
        role="director",
        since=NOW,
        continues=ID,
    )
    given(RECORDED, structs.replace(CHANGED, until=NOW)).when(move).then_refused(HasEnded)
    given(RECORDED, structs.replace(CHANGED, since=NOW)).when(move).then_refused(
        UntilNotAfterSince, pointer="/at"
    )
    for to in (ADA, ACME):
        with pytest.raises(RelatedToThemselves):
            arrival(state, structs.replace(move, to_id=to), NOW)


def test_voiding():
    void = VoidRelation(reason="duplicate")
    given(RECORDED).when(void).then(VOIDED)
    given(RECORDED, VOIDED).when(void).then_refused(AlreadyVoided)
    given(RECORDED, VOIDED).when(ChangeRelation(role="x")).then_refused(RelationIsVoided)
    given(RECORDED, VOIDED).when(RECORD).then_nothing()


def test_every_kind_has_its_rule():
    assert set(RULES) == set(KINDS)
    for rule in RULES.values():
        assert not rule.acyclic or rule.single
        assert not rule.symmetric or (rule.ends[0] == rule.ends[1] and rule.single is None)
