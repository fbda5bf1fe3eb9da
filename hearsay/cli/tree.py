"""Who has it from whom, as a tree on a terminal."""

from collections.abc import Iterable

from rich.console import Console, Group
from rich.text import Text
from rich.tree import Tree

from hearsay.cli.rows import kind, people_and_place, state, weight
from hearsay.cli.screen import put, spread, styled
from hearsay.cli.telling import STATUS_COLOURS, sentence
from hearsay.records import SourceKind
from hearsay.views import Branch, Telling, Trace, days

LOOP = "in a circle: has it from one below, who has it from here"


def print_trace(console: Console, trace: Trace) -> None:
    """Print the event, and the trees of those who tell of it and of those who deny it."""
    row = trace.row
    put(console, spread([kind(row), state(row), styled((row.event, "dim"))]))
    put(console, people_and_place(row), spread([styled(days(row.when)), weight(row)]))
    put(console, *(styled((reason, "dim")) for reason in trace.reasons), "")
    _grove(console, "Told by", trace.origins)
    _grove(console, "Denied or called off by", trace.against)


def _grove(console: Console, title: str, branches: Iterable[Branch]) -> None:
    trees = tuple(map(_tree, branches))
    if trees:
        put(console, styled((title, "bold underline")), "")
    for tree in trees:
        put(console, tree, "")


def _tree(branch: Branch) -> Tree:
    """A root: a source, or an outlet that speaks for itself."""
    own = branch.kind is SourceKind.OUTLET and bool(branch.told) and not branch.loop
    tree = Tree(_label(branch, "in its own voice" if own else branch.kind), guide_style="dim")
    _grow(tree, branch)
    return tree


def _grow(tree: Tree, branch: Branch) -> None:
    for one in branch.below:
        _grow(tree.add(_label(one, "" if one.told else one.kind)), one)


def _label(branch: Branch, kind: str) -> Group:
    """The name, and what its reports say: each sentence once, with its status and day."""
    loop = styled((LOOP if branch.loop else "", "yellow"))
    name = spread([styled((branch.name, "bold")), styled((kind, "dim")), loop])
    distinct = {(one.report, one.status, one.sentence.span): one for one in branch.told}
    told = (line for one in distinct.values() for line in (_report(one), sentence(one)))
    return Group(name, *told)


def _report(one: Telling) -> Text:
    colour = STATUS_COLOURS[one.status]
    where = styled((f"{one.published} · {one.report}", "dim"))
    return spread([styled((one.status, colour)), where])
