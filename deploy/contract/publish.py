"""`python -m deploy.contract.publish [--check]`: write the contract's generated files, or compare.

Exit status 1: something breaks readers (nothing is written), or with --check, a file is stale.
"""

import sys

from deploy.contract.publishing import breaches, missing_examples, outputs, stale
from deploy.contract.tree import Tree, write


def main(arguments: list[str], tree: Tree | None = None) -> int:
    tree = tree or Tree()
    if problems := breaches(tree) + missing_examples(tree):
        return _refuse(problems)
    outdated = stale(tree)
    if "--check" in arguments:
        advice = "only additions: run `make contract` and commit"
        return _refuse([f"{path} is not current ({advice})" for path in outdated])
    for path, text in outputs(tree).items():
        write(path, text)
    print("\n".join(f"wrote {path}" for path in outdated) or "everything is current")
    return 0


def _refuse(problems: list[str]) -> int:
    print("\n".join(problems) or "the published contract is current")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
