"""What is bought after what: counted, drawn towards the usual, and tried on what was held out."""

import numpy as np
import pytest

from services.valuation.domain.recommendations.followers import Baskets, learn, tried


def baskets(*customers: list[list[int]]) -> Baskets:
    """Of each customer their purchases, each a list of products."""
    rows, number = [], 0
    for customer, purchases in enumerate(customers):
        for purchase in purchases:
            rows += [(customer, number, product) for product in purchase]
            number += 1
    columns = np.array(rows, dtype=np.intp).reshape(-1, 3).T
    return Baskets(*columns, products=1 + max((row[2] for row in rows), default=0))


def test_what_follows_is_counted_between_neighbouring_purchases_of_one_customer():
    learned = learn(baskets([[0], [1, 2], [0]], [[0], [1]]))
    assert learned.followed.toarray().tolist() == [[0, 2, 1], [1, 0, 0], [1, 0, 0]]
    assert learned.bought.tolist() == [2, 2, 1]
    assert learned.seen([0], 1) == (2, 3)


def test_few_observations_are_drawn_to_what_everybody_buys():
    learned = learn(baskets(*[[[0], [1]]] * 30, [[2], [3]]))
    assert learned.chances([0])[1] > 0.9
    assert 0.1 < learned.chances([2])[3] < 0.5
    assert learned.chances([]) == pytest.approx(learned.bought / 31)
    assert learned.chances([0]).sum() == pytest.approx(1.0)


def test_the_holdout_is_foretold_from_what_came_before_it():
    pairs = [[[0], [1], [1], [1]]] * 20 + [[[2], [3], [2], [3]]] * 10
    found = tried(baskets(*pairs))
    assert found is not None
    assert (found.tested, found.hit_at_1) == (30, 1.0)
    assert found.popular_at_1 == pytest.approx(2 / 3)


def test_a_last_purchase_teaches_nothing_to_its_own_trial():
    """What happens once, at the end, cannot be foretold."""
    found = tried(baskets(*[[[0], [0], [n]] for n in range(1, 9)]))
    assert found is not None and found.hit_at_1 == 0.0


def test_without_a_second_purchase_there_is_nothing_to_try():
    assert tried(baskets([[0, 1]], [[2]])) is None
    assert learn(baskets([[0, 1]])).bought.sum() == 0
