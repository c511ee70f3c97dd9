"""The rules about members of staff."""

from datetime import timedelta
from uuid import UUID

import pytest
from msgspec import structs

from libs.events.staff import (
    HandOverFinished,
    HandOverStarted,
    StaffChanged,
    StaffRegistered,
    StaffStateChanged,
)
from services.customer.domain.staff.colleagues import (
    next_owner,
    require_colleague,
    require_no_circle,
    require_somebody,
)
from services.customer.domain.staff.commands import (
    ChangeStaff,
    ChangeStaffState,
    HandOver,
    RegisterStaff,
)
from services.customer.domain.staff.decider import decide
from services.customer.domain.staff.errors import (
    ColleagueHasLeft,
    ColleagueNotFound,
    HandOverAlreadyStarted,
    HandOverUnderWay,
    ManagedInACircle,
    StaffAlreadyRegistered,
    StaffHasLeft,
    StaffNotFound,
    TeamHasNobody,
    ThemselvesNamed,
    UntilHasPassed,
)
from services.customer.domain.staff.state import Staff, evolve
from tests.specification import BEFORE, NOW, Decider

given = Decider(decide, evolve).given
KIM, SAM, ANN = (UUID(int=number) for number in (1, 2, 3))
FIRST, SECOND = UUID(int=11), UUID(int=12)
REGISTER = RegisterStaff(staff_id=KIM, name="Kim Berg", subjects=("kim",), team="north")
REGISTERED = StaffRegistered(staff_id=KIM, name="Kim Berg", subjects=("kim",), team="north")
HAND_OVER = HandOver(hand_over_id=FIRST, to=(SAM,), reason="Leaves")
STARTED = HandOverStarted(staff_id=KIM, hand_over_id=FIRST, to=(SAM,), reason="Leaves")
FINISHED = HandOverFinished(staff_id=KIM, hand_over_id=FIRST, customers=7)


def changed(previous: str, state: str, **more: object) -> StaffStateChanged:
    return StaffStateChanged(staff_id=KIM, state=state, previous=previous, **more)  # type: ignore[arg-type]


def staff(*events: object) -> Staff:
    state: Staff | None = None
    for event in events:
        state = evolve(state, event, BEFORE)  # type: ignore[arg-type]
    assert state
    return state


class TestRegister:
    def test_records_what_was_said(self):
        given().when(REGISTER).then(REGISTERED)

    def test_the_same_again_adds_nothing_whatever_changed_since(self):
        moved = StaffChanged(staff_id=KIM, team="south", subjects=("k.berg",))
        given(REGISTERED, moved, changed("active", "left")).when(REGISTER).then_nothing()

    @pytest.mark.parametrize(
        "other", [{"name": "Jo"}, {"subjects": ("jo",)}, {"team": None}, {"owner_labels": ("k",)}]
    )
    def test_the_same_id_with_other_content_is_refused(self, other: dict[str, object]):
        given(REGISTERED).when(structs.replace(REGISTER, **other)).then_refused(
            StaffAlreadyRegistered
        )


class TestChange:
    def test_tells_only_what_is_different(self):
        given(REGISTERED).when(ChangeStaff(name="Kim Berg", team=None)).then(
            StaffChanged(staff_id=KIM, team=None)
        )

    def test_nothing_new_adds_nothing(self):
        given(REGISTERED).when(ChangeStaff(subjects=("kim",))).then_nothing()

    def test_of_nobody_is_refused(self):
        given().when(ChangeStaff(team="south")).then_refused(StaffNotFound)

    def test_names_of_before_are_remembered(self):
        known = staff(REGISTERED, StaffChanged(staff_id=KIM, subjects=("k.berg",)))
        assert known.owner_name == "k.berg"
        assert known.ever_named == {"kim", "k.berg"}


class TestState:
    def test_begins_active(self):
        given(REGISTERED).when(ChangeStaffState(state="active")).then_nothing()

    def test_away_with_a_deputy_until_a_day(self):
        until = NOW + timedelta(days=7)
        given(REGISTERED).when(ChangeStaffState(state="away", deputy_id=SAM, until=until)).then(
            changed("active", "away", deputy_id=SAM, until=until)
        )

    def test_another_deputy_is_a_change(self):
        away = changed("active", "away", deputy_id=SAM)
        given(REGISTERED, away).when(ChangeStaffState(state="away", deputy_id=ANN)).then(
            changed("away", "away", deputy_id=ANN)
        )

    def test_a_time_that_has_passed_is_refused(self):
        given(REGISTERED).when(ChangeStaffState(state="away", until=NOW)).then_refused(
            UntilHasPassed
        )

    def test_who_is_away_until_a_time_is_back_at_it(self):
        away = staff(REGISTERED, changed("active", "away", until=NOW))
        assert away.state_at(NOW - timedelta(seconds=1)) == "away"
        assert away.state_at(NOW) == "active"

    def test_who_is_away_for_ever_is_not(self):
        assert staff(REGISTERED, changed("active", "away")).state_at(NOW) == "away"

    def test_who_left_may_be_taken_on_again(self):
        left = changed("active", "left")
        given(REGISTERED, left).when(ChangeStaffState(state="active")).then(
            changed("left", "active")
        )

    def test_but_is_not_away(self):
        left = changed("active", "left")
        given(REGISTERED, left).when(ChangeStaffState(state="away")).then_refused(StaffHasLeft)


class TestHandOver:
    def test_records_what_was_said_also_of_who_left(self):
        given(REGISTERED, changed("active", "left")).when(HAND_OVER).then(STARTED)

    @pytest.mark.parametrize("later", [(), (FINISHED,)])
    def test_the_same_again_adds_nothing_done_or_not(self, later: tuple[object, ...]):
        given(REGISTERED, STARTED, *later).when(HAND_OVER).then_nothing()

    def test_the_same_again_is_the_same_whoever_is_in_the_team_now(self):
        asked = structs.replace(HAND_OVER, team="south")
        started = structs.replace(STARTED, team="south")
        again = structs.replace(asked, to=(SAM, ANN))
        given(REGISTERED, started).when(again).then_nothing()

    @pytest.mark.parametrize("other", [{"to": (ANN,)}, {"reason": "Ill"}, {"regions": {"n": ANN}}])
    def test_the_same_id_with_other_content_is_refused(self, other: dict[str, object]):
        given(REGISTERED, STARTED).when(structs.replace(HAND_OVER, **other)).then_refused(
            HandOverAlreadyStarted
        )

    def test_two_at_once_are_refused(self):
        second = structs.replace(HAND_OVER, hand_over_id=SECOND)
        given(REGISTERED, STARTED).when(second).then_refused(HandOverUnderWay, hand_over_id=FIRST)

    def test_one_after_the_other_are_not(self):
        second = structs.replace(HAND_OVER, hand_over_id=SECOND)
        given(REGISTERED, STARTED, FINISHED).when(second).then(
            structs.replace(STARTED, hand_over_id=SECOND)
        )


class TestColleagues:
    def test_are_others_who_are_there(self):
        require_colleague(KIM, SAM, staff(REGISTERED), "/to")
        for other, found, error in [
            (KIM, staff(REGISTERED), ThemselvesNamed),
            (SAM, None, ColleagueNotFound),
            (SAM, staff(REGISTERED, changed("active", "left")), ColleagueHasLeft),
        ]:
            with pytest.raises(error):
                require_colleague(KIM, other, found, "/to")

    def test_nobody_answers_to_themselves(self):
        require_no_circle(KIM, {SAM, ANN})
        with pytest.raises(ManagedInACircle):
            require_no_circle(KIM, {SAM, KIM})

    def test_a_team_has_somebody(self):
        require_somebody((SAM,))
        with pytest.raises(TeamHasNobody):
            require_somebody(())

    def test_customers_go_to_one_after_another(self):
        assert [next_owner((SAM, ANN), {}, None, at) for at in range(4)] == [SAM, ANN, SAM, ANN]

    def test_those_of_a_named_region_to_whom_it_names(self):
        regions = {"north": ANN}
        owners = [next_owner((SAM,), regions, region, 0) for region in ("north", "south", None)]
        assert owners == [ANN, SAM, SAM]
