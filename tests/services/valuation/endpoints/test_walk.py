"""How many files somebody reads to follow a valuation: `-s` prints which. The numbers may fall."""

from tests.services.serving import Served
from tests.services.valuation.hearing import Story, hear
from tests.services.valuation.walks import Walk, watched

MOST_OF_A_READ = 32  # with the business calendar
MOST_OF_A_BATCH = 45  # with the calendar, owners of customers, voids, and values to publish
ONE_FUNCTION = "services/valuation/domain/scoring/valuation.py"


def _check(name: str, traversal: Walk, most: int) -> None:
    ours = traversal.within("services/valuation/")
    print(f"\n{name}: {len(traversal)} files, {len(ours)} of the valuation service")
    print("\n".join(f"  {path}" for path in sorted(traversal)))
    assert ONE_FUNCTION in ours
    assert len(ours) <= most


async def test_a_read_and_a_purchase_walk_through_the_one_valuation(served: Served):
    story, pool = Story().registered().bought(40).bought(10), served.runtime.pool
    await hear(pool, story.events)
    path = f"/v1/valuations/{story.customer_id}"
    assert (await served.get(path)).status_code == 200
    with watched() as read:
        answer = await served.get(path)
    assert answer.status_code == 200
    more = Story(story.customer_id).bought(1)
    with watched() as batch:
        await hear(pool, more.events)
    _check("read", read, MOST_OF_A_READ)
    _check("batch", batch, MOST_OF_A_BATCH)
