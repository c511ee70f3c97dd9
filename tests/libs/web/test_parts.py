"""Parts of an application: found by their class, or by one that they derive from."""

from libs.web.parts import by_class


class Plain: ...


class Special(Plain): ...


class Other: ...


def test_a_part_is_found_by_its_class_and_by_one_it_derives_from():
    special, other = Special(), Other()
    assert by_class([special, other]) == {Special: special, Plain: special, Other: other}


def test_a_part_of_the_class_itself_goes_first_in_either_order():
    plain, special = Plain(), Special()
    assert (
        by_class([plain, special]) == by_class([special, plain]) == {Plain: plain, Special: special}
    )
