"""The history that a dump holds, from the first customer to what is not yet published."""

from deploy.local.brokers import Broker
from tests.upgrades.history import desk, people, refused, trade, worth
from tests.upgrades.product import Product, live


async def fill(product: Product, broker: Broker) -> None:
    """Whatever a release knows is in it once: extend it with what a release adds."""
    async with live(product, broker):
        await people.register(product)
        await people.hire(product)
        await trade.trade(product)
        await people.change(product)
        await people.describe(product)
        await trade.correct(product)
        await product.caught_up()
        await people.compare(product)
        await worth.publish(product)
        await worth.review(product)
        await worth.announce(product)
        await worth.judge(product)
        await product.caught_up()
        await desk.answer(product)
        await people.hand_over(product)
        await people.erase(product)
        await product.caught_up()
        await worth.review(product)
        await worth.report(product)
        await product.caught_up()
    await refused.refuse(product)
    await people.change_unpublished(product)
